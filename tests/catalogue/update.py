"""Bring the Danish catalogue up to date with the code: `python -m tests.catalogue.update`.

Extracts every sentence, keeps the Danish there is, drops what is no longer said, and writes the .po and the .mo.
Prints how many sentences still want their Danish.
"""

from tests.catalogue.catalogue import FOLDER, MO, PO, mo_bytes, po_text, sentences, translations, updated


def main() -> None:
    """Write both files."""
    catalog = updated()
    FOLDER.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po_text(catalog))
    MO.write_bytes(mo_bytes(catalog))
    all_of_them = list(sentences(catalog))
    missing = [message for message in all_of_them if not translations(message)]
    print(f"{len(all_of_them)} sentences, {len(missing)} without their Danish")  # noqa: T201  # its answer


if __name__ == "__main__":
    main()
