"""A folder of content looked at whole: the TOML files, and the page templates by making a page with each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.content.check import CheckResult, FileFault, check_folder, template_fault
from desktop.content.problems import ContentProblem


def template_faults(folder: Path, resources: Path, *, make_pages: bool) -> tuple[FileFault, ...]:
    """Return the page templates of `folder` that are not used; `make_pages` takes a second where there are any."""
    if not (folder / "documents").is_dir():
        return ()
    from desktop.exports import agency_templates as templates

    shared = templates.shared_with(folder)
    # a copy of our own folder, which brings what its templates share
    root = shared.parent if shared is not None else None
    found = templates.template_faults(folder)
    # one that names what it may not keeps the compiler shut for all that would share its folder
    if make_pages and templates.templates(folder) and not (root is not None and found):
        from desktop.exports.typst_writer import TypstWriter

        found = templates.template_faults(folder, TypstWriter(resources, folder, root=root))
    return tuple(template_fault(each.file, each.code, each.details) for each in found)


def brand_faults(folder: Path, resources: Path) -> tuple[FileFault, ...]:
    """Return what of the agency's logo and colour is not used; the pages are made without it."""
    from desktop.content.profile import FILE, read_profile

    profile, _problems = read_profile(folder / FILE)
    if profile is None or not (profile.brand.logo.strip() or profile.brand.colour.strip()):
        return ()
    from desktop.exports.typst_writer import TypstWriter
    from desktop.services.agency_brand import page_brand

    _brand, faults = page_brand(profile, folder, TypstWriter(resources).draws)
    return tuple(
        FileFault(
            file=each.file,
            instead="nothing",
            problems=(
                ContentProblem(
                    file=each.file,
                    entry="brand" if each.field else "",
                    field=each.field,
                    message_code=each.code,
                ),
            ),
        )
        for each in faults
    )


def check_content(folder: Path, resources: Path, translations: Path) -> CheckResult:
    """Check every content file and every page template below `folder`."""
    checked = check_folder(folder, resources, translations)
    faults = template_faults(folder, resources, make_pages=True) + brand_faults(folder, resources)
    problems = tuple(problem for fault in faults for problem in fault.problems)
    count = sum(path.is_file() for path in (folder / "documents").glob("*.typ"))
    return replace(checked, files=checked.files + count, problems=checked.problems + problems)
