"""`identities/<id>.yaml`: the only place where names and contact data stand."""

from peerctl.model.fields import Id, Text
from peerctl.model.record import Record


class Identity(Record):
    """Who somebody is."""

    id: Id
    """The id of the person, and the name of the file."""
    name: Text
    """The name of the person."""
    phone: Text | None = None
    """The phone number, as it is dialled."""
    email: Text | None = None
    """The e-mail address."""
