"""The pane's own pages: the few files that the extension brings, and nothing else of the disk."""
import pathlib

import uno

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".webp": "image/webp",
}


def read_pages(context, extension):
    """Each file by the path that asks for it, with its type: what is not in here cannot be asked for."""
    packages = context.getByName("/singletons/com.sun.star.deployment.PackageInformationProvider")
    folder = pathlib.Path(uno.fileUrlToSystemPath(packages.getPackageLocation(extension)), "pane")
    files = [path for path in sorted(folder.rglob("*")) if path.suffix in TYPES]
    pages = {"/" + path.relative_to(folder).as_posix(): (TYPES[path.suffix], path.read_bytes()) for path in files}
    pages["/"] = pages["/libreoffice.html"]
    return pages
