"""How pydantic is told what reads a field.

The two marks do what pydantic's own `PlainValidator`, `WithJsonSchema` and `BeforeValidator` do, and less beside it: those
look into the signature of each function and prepare to write the value back, once for each of several hundred fields,
which takes longer than reading a whole workspace.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True, eq=False)
class ReadBy:
    """The field is what a function makes of the word typed."""

    function: Callable[[object], object]
    """Raises `PydanticCustomError` for what it cannot read."""
    takes: JsonSchemaValue
    """What it can read, as JSON Schema."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Have pydantic call the function."""
        return core_schema.no_info_plain_validator_function(self.function)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell what the function can read."""
        return dict(self.takes)


@dataclass(frozen=True, eq=False)
class FirstBy:
    """A function puts what is typed into the form that the type takes."""

    function: Callable[[object], object]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        """Have pydantic call the function before all else."""
        return core_schema.no_info_before_validator_function(self.function, handler(source))
