"""A second reader: what another library of YAML finds in a text that we have laid out ourselves.

Our reader and our writer could share a mistake. A new file is therefore also read by ruamel.yaml, as the leader's
editor or a colleague's script would read it, before it is written.
"""

from peerctl.files.build import Data


def as_others_read(text: str) -> Data:
    """Read a text with ruamel.yaml, each scalar as it was typed; a plain `~`, and an empty place, is None.

    Raises:
        ValueError: ruamel.yaml cannot read it.
    """
    from ruamel.yaml import YAML  # noqa: PLC0415  # 40 ms that only writing a new file has to take
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415

    try:
        return _data(YAML().compose(text))
    except YAMLError:
        raise ValueError from None


def _data(node: object) -> Data:
    from ruamel.yaml import MappingNode, ScalarNode, SequenceNode  # noqa: PLC0415

    if isinstance(node, MappingNode):
        return {str(key.value): _data(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [_data(item) for item in node.value]
    if isinstance(node, ScalarNode) and (node.style or node.value not in {"", "~"}):
        return str(node.value)
    return None
