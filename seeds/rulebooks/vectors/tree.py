"""The text of a rulebook as dicts, lists and trimmed texts, or its refusal: README.md#the-text."""

import re
import unicodedata

import yaml

MOST_BYTES = 2 ** 18
MOST_LEVELS = 40
MOST_UNITS = 200
SPACES = '\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff' + ''.join(map(chr, range(0x2000, 0x200b)))
BIDI = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'
LOADER = getattr(yaml, 'CBaseLoader', yaml.BaseLoader)


class Refused(ValueError):
    """`code` as the product has it, and in `args` the way down to what is refused."""

    def __init__(self, code, *path):
        super().__init__(code, '.'.join(path))
        self.code = code


class Text(str):
    """A trimmed scalar; `is_plain` where it stood without quotes."""

    is_plain = False


def tree(text):
    refuse_bytes(text)
    try:
        refuse_syntax(text)
        root = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as problem:
        is_half = 'invalid Unicode character escape' in str(problem)
        raise Refused('rulebook-control-character' if is_half else 'rulebook-not-yaml', str(problem)) from problem
    if root is None:
        raise Refused('rulebook-empty')
    refuse_layout(root, text.split('\n'))
    return plain(root)


# What YAML 1.2 and PyYAML, which is of 1.1, take for different things.

def refuse_layout(node, lines, indent=None):
    """`{ a:{} }`, `{ "a":1 }`, `{ ?a: 1 }`; lines of a value that begin no further in than its map."""
    if indent is not None and (is_flow(node) or isinstance(node, yaml.ScalarNode) and node.style not in ('|', '>')):
        refuse_outdented(node, lines, indent)
    inner = indent if is_flow(node) else node.start_mark.column
    for child in node.value if isinstance(node, yaml.CollectionNode) else []:
        for one in child if isinstance(child, tuple) else (child,):
            refuse_layout(one, lines, inner)
        if isinstance(child, tuple) and is_flow(node):
            refuse_touching(*child, lines)


def is_flow(node):
    return isinstance(node, yaml.CollectionNode) and node.flow_style


def refuse_touching(key, value, lines):
    if before(value, lines) == ':' and not is_blank(value):
        raise Refused('rulebook-colon-space', key.value)
    if before(key, lines) == '?':
        raise Refused('rulebook-key-unknown', f'?{key.value}')


def before(node, lines):
    """The character before a node; '' at the start of a line."""
    line, column = node.start_mark.line, node.start_mark.column
    return lines[line][column - 1] if column > 0 else ''


def refuse_outdented(node, lines, indent):
    last = node.end_mark.line
    for place in range(node.start_mark.line + 1, last + 1):
        rest = lines[place].strip(' \r')
        width = len(lines[place]) - len(lines[place].lstrip(' '))
        is_end = place == last and width == indent and rest[:1] in (']', '}')
        if rest and not rest.startswith('#') and width <= indent and not is_end:
            raise Refused('rulebook-indentation', rest)


def is_blank(node):
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value == ''


def refuse_bytes(text):
    if len(text.encode('utf-8', 'surrogatepass')) > MOST_BYTES:
        raise Refused('rulebook-too-large')
    if text.startswith('PK\x03\x04'):
        raise Refused('rulebook-is-workbook')
    for character in text.removeprefix('\ufeff').replace('\r\n', '\n'):
        if character in ODD:
            raise Refused(ODD[character])
        if is_stray(character) and character not in '\t\n':
            raise Refused('rulebook-control-character')


# What has a sentence of its own among the characters that may not stand there.
ODD = {'\ufeff': 'rulebook-control-character', '\ufffd': 'rulebook-encoding', '\r': 'rulebook-line-ends'}


def is_stray(character):
    code = ord(character)
    return (unicodedata.category(character) in ('Cc', 'Cs', 'Zl', 'Zp') or character in BIDI
            or 0xfdd0 <= code <= 0xfdef or code & 0xfffe == 0xfffe)


def refuse_syntax(text):
    """Anchors, aliases, tags, directives, a second document, too many levels."""
    level = documents = 0
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.AliasEvent):
            raise Refused('rulebook-alias')
        if getattr(event, 'anchor', None) is not None:
            raise Refused('rulebook-anchor')
        if getattr(event, 'tag', None) is not None:
            raise Refused('rulebook-tag')
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if event.version or event.tags:
                raise Refused('rulebook-directive')
            if documents > 1:
                raise Refused('rulebook-several-documents')
        if isinstance(event, yaml.NodeEvent) and level > MOST_LEVELS:
            raise Refused('rulebook-too-deep')
        level += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)


def plain(node):
    if isinstance(node, yaml.ScalarNode):
        return scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return [plain(one) for one in node.value]
    found = {}
    for key_node, value_node in node.value:
        key, value = entry(key_node, value_node)
        if key in found:
            raise Refused('rulebook-key-duplicate', key)
        found[key] = value
    return found


def entry(key_node, value_node):
    if not isinstance(key_node, yaml.ScalarNode):
        raise Refused('rulebook-key-not-text')
    key = scalar(key_node)
    if is_blank(value_node):
        has_colon = re.search('[:：]', key)
        raise Refused('rulebook-colon-space' if has_colon else 'rulebook-value-missing', key)
    return key, plain(value_node)


def scalar(node):
    text = Text(node.value.strip(SPACES))
    text.is_plain = not node.style
    if any(is_stray(character) for character in text) or re.search('[\v\f\x85\u2028\u2029]', node.value):
        raise Refused('rulebook-control-character', text)
    if len(text.encode('utf-16-le', 'surrogatepass')) // 2 > MOST_UNITS:
        raise Refused('rulebook-text-long', text)
    return text
