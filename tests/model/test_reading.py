"""The marks that tell pydantic what reads a field."""

from typing import Annotated

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from peerctl.model.reading import FirstBy, ReadBy


def doubled(value: object) -> object:
    if isinstance(value, int):
        return value * 2
    raise PydanticCustomError("not-a-number", "not a number")


def test_a_function_reads_the_field_and_its_code_says_what_is_wrong() -> None:
    reader: TypeAdapter[int] = TypeAdapter(Annotated[int, ReadBy(doubled, {"type": "integer"})])
    assert reader.validate_python(21) == 42
    with pytest.raises(ValidationError) as refused:
        reader.validate_python("21")
    assert [detail["type"] for detail in refused.value.errors()] == ["not-a-number"]


def test_the_schema_says_what_the_function_takes() -> None:
    assert TypeAdapter(Annotated[int, ReadBy(doubled, {"type": "integer"})]).json_schema() == {"type": "integer"}


def test_a_function_goes_before_the_type() -> None:
    assert TypeAdapter(Annotated[int, FirstBy(doubled)]).validate_python(21) == 42
