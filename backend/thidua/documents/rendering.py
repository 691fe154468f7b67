"""Word templates filled with data. An administrator's own template, by the same name, stands in for ours."""

from collections.abc import Mapping
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment


class TemplateBrokenError(Exception):
    """The template is no Word file, or its tags do not fit the data."""


def docx(name: str, context: Mapping[str, Any], own: Path) -> bytes:
    """The filled template `name`: from the folder `own` when it is there, else the one that came with the system.

    Templates are data of an installation, so what stands in their tags runs in a sandbox; a name that the data does
    not know is an error and not a gap in a letter.
    """
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    written = BytesIO()
    try:
        template = DocxTemplate(BytesIO(_template(name, own)))
        template.render(dict(context), environment, autoescape=True)
        template.save(written)
    except (TemplateError, OpcError, BadZipFile, KeyError, ValueError, TypeError) as error:
        raise TemplateBrokenError(name) from error
    return written.getvalue()


def _template(name: str, own: Path) -> bytes:
    file = own / f"{name}.docx"
    if file.is_file():
        return file.read_bytes()
    return files("thidua.documents").joinpath("templates", f"{name}.docx").read_bytes()
