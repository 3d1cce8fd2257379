"""`identities/<id>.yaml`: the only place where names and contact data stand."""

from peerctl.model.fields import Id, Text
from peerctl.model.record import Record


class Identity(Record):
    """Who somebody is."""

    id: Id
    name: Text
    phone: Text | None = None
    email: Text | None = None
