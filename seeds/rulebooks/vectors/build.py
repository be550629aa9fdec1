"""Writes the vectors: the numbered .yaml and .canonical files and vectors.json.

    python3 build.py [directory]      default: this directory
"""

import hashlib
import json
import sys
from pathlib import Path

from accepted import ACCEPTED, LAST, LATER
from bases import CANONICAL
from refused import REFUSED, REFUSED_LAST, REFUSED_LATER

MARK = '‸'


def build(directory):
    vectors = [
        *(accepted(*row) for row in ACCEPTED),
        *(refused(*row) for row in REFUSED),
        *(accepted(*row) for row in LATER),
        *(refused(*row) for row in REFUSED_LATER),
        *(accepted(*row) for row in LAST),
        *(refused(*row) for row in REFUSED_LAST),
    ]
    index = []
    for place, (slug, text, canonical, entry) in enumerate(vectors, 1):
        name = f'{place:03}-{slug}'
        write(directory / f'{name}.yaml', text)
        if canonical is not None:
            write(directory / f'{name}.canonical', canonical)
        index.append({'name': name, **entry})
    lines = ',\n'.join(json.dumps(entry, ensure_ascii=False) for entry in index)
    write(directory / 'vectors.json', f'[\n{lines}\n]\n')


def write(path, text):
    path.write_bytes(text.encode())


def accepted(slug, shows, base, edits, meaning):
    canonical = changed(CANONICAL[base], meaning)
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    return slug, changed(base, edits), canonical, {'shows': shows, 'sha256': digest}


def refused(slug, shows, base, edits, *codes):
    """A mark stands before each place that is named, in the order of the codes."""
    text = changed(base, edits)
    found = []
    for code in codes:
        before, text = text[:text.index(MARK)], text.replace(MARK, '', 1)
        found.append([code, before.count('\n') + 1, utf16(before.split('\n')[-1]) + 1])
    if MARK in text:
        raise ValueError(f'{slug}: a mark too many')
    return slug, text, None, {'shows': shows, 'refused': found}


def utf16(text):
    return len(text.encode('utf-16-le')) // 2


def changed(text, edits):
    for find, instead in edits:
        if find != '\n' and text.count(find) != 1:
            raise ValueError(f'“{find}” stands there {text.count(find)} times')
        text = text.replace(find, instead)
    return text


if __name__ == '__main__':
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
