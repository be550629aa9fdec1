"""Checks every vector a second way: canonical.py makes the form anew, or refuses
the text for one of the codes, from the text alone.

    python3 check.py      needs PyYAML; prints what differs, exit status 1 where something does
"""

import hashlib
import json
import sys
from pathlib import Path

from canonical import canonical
from tree import Refused

HERE = Path(__file__).parent


# Texts that are no YAML at all: which of these is told depends on the reader of YAML.
NO_YAML = ['rulebook-not-yaml', 'rulebook-colon-space', 'rulebook-second-colon', 'rulebook-quotes-needed',
           'rulebook-tab', 'rulebook-indentation', 'rulebook-unclosed']


def problems(entry):
    text = (HERE / f"{entry['name']}.yaml").read_bytes().decode()
    if 'refused' in entry:
        return [f'{code} at {line}:{column} is no place of the text'
                for code, line, column in entry['refused'] if not is_place(text, line, column)
                ] + unrefused(text, [code for code, *_ in entry['refused']])
    expected = (HERE / f"{entry['name']}.canonical").read_bytes()
    made = canonical(text).encode()
    digest = hashlib.sha256(made).hexdigest()
    return [said for said, holds in [
        (f'the canonical form is {made.decode()}', made == expected),
        (f'its SHA-256 is {digest}', digest == entry['sha256']),
    ] if not holds]


def unrefused(text, codes):
    """It is refused, and for one of the reasons given."""
    try:
        return [f'the canonical form is {canonical(text)}, not {codes}']
    except Refused as refused:
        known = codes + (NO_YAML if set(codes) & set(NO_YAML) else [])
        return [] if refused.code in known else [f'{refused} is told, not {codes}']


def is_place(text, line, column):
    lines = text.split('\n')
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1].encode('utf-16-le')) // 2 + 1


def main():
    index = json.loads((HERE / 'vectors.json').read_text(encoding='utf-8'))
    said = [f"{entry['name']}: {problem}" for entry in index for problem in problems(entry)]
    print('\n'.join(said) or f'{len(index)} vectors agree')
    return 1 if said else 0


if __name__ == '__main__':
    sys.exit(main())
