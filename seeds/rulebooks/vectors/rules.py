"""What the parts of a rulebook say about each other, on its canonical form: README.md#the-rules."""

import re
import unicodedata
from fractions import Fraction

from tree import SPACES, Refused


def refuse_rules(book):
    for rule in (references, weights, names, columns, bounds, kinds, totals):
        for code, *path in rule(book):
            raise Refused(code, *path)


def ids(pairs):
    return [key for key, _ in pairs]


def kind_of(component, *kinds):
    """The rules of a component of one of these kinds, or None."""
    return next((component[kind] for kind in kinds if kind in component), None)


def leaves(indicators):
    return [leaf for key, one in indicators for leaf in (leaves(one['of']) if one['of'] else [key])]


# References: everything that is named is declared.

def references(book):
    for path, cite in citations(book):
        if cite is not None and cite.split('§')[0] not in ids(book['sources']):
            yield 'rulebook-source-undeclared', path
    for key, component in book['components']:
        yield from marked(book, key, component)
    for key, one in book['adjust']:
        if one['each'] not in ids(book['facts']):
            yield 'rulebook-fact-undeclared', 'adjust', key
        if one.get('to') not in (None, *ids(book['components'])):
            yield 'rulebook-component-undeclared', 'adjust', key
        if 'to' in one and one['banding'] == 'excluded':
            yield 'rulebook-adjust-banding', key
    for key, one in book['veto']:
        if one['when'].split(' ')[0] not in ids(book['facts']):
            yield 'rulebook-fact-undeclared', 'veto', key
    for key, one in book['veto']:
        grade = one.get('grade', one.get('at-most'))
        if grade is not None and grade not in ids(book['grades']['bands']):
            yield 'rulebook-grade-undeclared', 'veto', key
    for grade, required in book['grades']['requires']:
        for one in required:
            yield from asked(book, grade, one)
    for key in book['ranking']['order']:
        yield from ranked(book, key)


def citations(book):
    for part in ('scales', 'components', 'adjust', 'veto'):
        yield from ((f'{part}.{key}', one['cite']) for key, one in book[part])
    yield from ((part, book[part]['cite']) for part in ('final', 'grades'))


def marked(book, key, component):
    rules = kind_of(component, 'ballots', 'rate')
    if rules is None:
        return
    if rules['scale'] not in ids(book['scales']):
        yield 'rulebook-scale-undeclared', key
    if any(group not in ids(book['groups']) for group in ids(rules['groups'])):
        yield 'rulebook-group-undeclared', key
    most = rules.get('valid', {}).get('most')
    if most and most['indicator'] not in leaves(rules['indicators']):
        yield 'rulebook-indicator-undeclared', key
    named = rules['of'] if 'of' in rules else [most['level']] if most else []
    yield from levels_declared(book, rules['scale'], named)


def levels_declared(book, scale, named):
    """A scale that is not declared, or has no levels, is told by itself."""
    levels = dict(book['scales']).get(scale, {}).get('levels')
    if levels is not None and any(level not in ids(levels) for level in named):
        yield 'rulebook-level-undeclared', scale


def rank_key(key):
    """`component.ID desc` and `share(ID, LEVEL) desc` as (kind, ID, LEVEL)."""
    if key.startswith('component.'):
        return 'component', key.removeprefix('component.').removesuffix(' desc'), None
    found = re.fullmatch(r'share\(([^,]*), (.*)\) desc', key)
    return ('share', found[1], found[2]) if found else (key.split(' ')[0], None, None)


def share_of(required):
    """`share(ID, LEVEL) >= 2/3` as (ID, LEVEL)."""
    found = re.match(r'share\(([^,]*), (.*)\) [<>=]', required)
    return (found[1], found[2]) if found else (None, None)


def asked(book, grade, required):
    named, level = share_of(required)
    component = dict(book['components']).get(named or required.split(' ')[0].removeprefix('component.'))
    if component is None or (named and 'ballots' not in component):
        yield 'rulebook-component-undeclared', 'grades', 'requires', grade
    elif named:
        yield from levels_declared(book, component['ballots']['scale'], [level])


def ranked(book, key):
    by, named, level = rank_key(key)
    if by not in ('component', 'share'):
        return
    component = dict(book['components']).get(named)
    if component is None or 'reading' in component or (by == 'share' and 'ballots' not in component):
        yield 'rulebook-component-undeclared', 'ranking', key
    elif by == 'share':
        yield from levels_declared(book, component['ballots']['scale'], [level])


# Weights: they add up in every category.

def weights(book):
    lists = [([], [one['weight'] for _, one in book['components']])]
    for _, component in book['components']:
        rules = kind_of(component, 'ballots', 'rate')
        if rules is not None:
            above = [component['weight']]
            lists.append((above, [weight for _, weight in rules['groups']]))
            lists.extend(sibling_weights(rules.get('indicators', []), above))
    categories = ids(book['categories'])
    for weight in (weight for _, siblings in lists for weight in siblings if isinstance(weight, list)):
        if any(category not in categories for category in ids(weight)):
            yield 'rulebook-category-undeclared', 'weight'
        if any(category not in ids(weight) for category in categories):
            yield 'rulebook-weight-category-missing', 'weight'
    for above, siblings in lists:
        for category in categories:
            shares = [share_in(one, category) for one in siblings]
            is_asked = all(share_in(one, category) for one in above)
            if sum(shares) != 1 and (is_asked or any(shares)):
                yield 'rulebook-weights-sum', category


def share_in(weight, category):
    return Fraction(dict(weight)[category] if isinstance(weight, list) else weight)


def sibling_weights(indicators, above):
    if indicators:
        yield above, [one['weight'] for _, one in indicators]
    for _, one in indicators:
        yield from sibling_weights(one['of'], [*above, one['weight']])


# Names: within one list no two things answer to the same one.

def names(book):
    lists = [book['categories'], book['groups'], book['components'], book['facts']]
    lists += [scale.get('levels', []) + scale['not-marks'] for _, scale in book['scales']]
    lists += [inner(component) for _, component in book['components']]
    for things in lists:
        if len(set(ids(things))) < len(things):
            yield 'rulebook-id-reused', things[0][0]
        owners = {}
        for key, one in things:
            for given in called(key, one):
                if owners.setdefault(given, key) != key:
                    yield 'rulebook-name-clash', key


def inner(component):
    """Indicators with those below them, or items."""
    if 'ballots' in component:
        return below(component['ballots']['indicators'])
    return component['checklist']['items'] if 'checklist' in component else []


def below(indicators):
    return [pair for key, one in indicators for pair in [[key, one], *below(one['of'])]]


def called(key, thing):
    title = thing.get('title', {})
    return {plain(one) for one in [key, *title.values(), *thing['aliases']]}


def plain(name):
    return unicodedata.normalize('NFKC', name).strip(SPACES)


def columns(book):
    taken = [pair for _, component in book['components'] for pair in inner(component)] + book['facts']
    words = {word for key, one in taken for word in called(key, one)}
    for key, component in book['components']:
        rules = kind_of(component, 'measure', 'rank', 'ratio')
        if rules is not None and plain(rules['column']) in words:
            yield 'rulebook-name-clash', key
    if 'subject' in book and words & (called('', book['subject']) - {''}):
        yield 'rulebook-name-clash', 'subject'


# Bounds.

def bounds(book):
    for key, scale in book['scales']:
        points = [Fraction(level['points']) for _, level in scale.get('levels', [])]
        if points != sorted(points, reverse=True):
            yield 'rulebook-levels-order', key
    for key, component in book['components']:
        trim = component.get('ballots', {}).get('trim')
        if trim and int(trim['high']) + int(trim['low']) >= fewest(trim['when']):
            yield 'rulebook-trim-too-large', key
    if book['grades']['bands'][-1][0] in ids(book['grades']['quota']):
        yield 'rulebook-quota-lowest', 'grades'
    if int(book['final']['round']['places']) + len(book['base'].split('.')[0]) > 15:
        yield 'rulebook-final-places', 'final'
    if 'name asc' in book['ranking']['order'][:-1]:
        yield 'rulebook-rank-name-last', 'ranking'


def fewest(when):
    """The smallest number of marks, from 1, for which `when` holds."""
    _, operator, number = when.split(' ')
    least = {'<': 1, '<=': 1, '>': int(number) + 1}.get(operator, int(number))
    return max(1, least)


# Kinds of component.

def kinds(book):
    scales = dict(book['scales'])
    for key, component in book['components']:
        if 'ballots' in component:
            yield from whole_ballots(key, component['ballots'])
        if 'rate' in component:
            yield from rate_bands(key, [Fraction(band['from']) for band in component['rate']['bands']])
        if 'rank' in component and Fraction(component['rank']['least']) > Fraction(component['rank']['first']):
            yield 'rulebook-rank-least', key
    for scale in scales_with_levels(book):
        if 'number' in scales.get(scale, {}):
            yield 'rulebook-levels-needed', scale


def whole_ballots(key, rules):
    if rules['trim'] and rules['trim']['per'] == 'ballot':
        if rules['round'] is not None or rules['aggregate'] != 'mean' or rules['valid']['items'] != 'every':
            yield 'rulebook-trim-ballot', key


def rate_bands(key, ends):
    if any(lower >= upper for upper, lower in zip(ends, ends[1:])):
        yield 'rulebook-rate-bands-order', key
    elif ends[-1] != 0:
        yield 'rulebook-rate-bands-zero', key


def scales_with_levels(book):
    """Of rates, of `most`, of shares in the ranking and in `requires`."""
    components = dict(book['components'])
    for component in components.values():
        rules = kind_of(component, 'ballots', 'rate')
        if rules is not None and ('of' in rules or rules['valid']['most']):
            yield rules['scale']
    for by, named, _ in map(rank_key, book['ranking']['order']):
        if by == 'share':
            yield components[named]['ballots']['scale']
    for _, required in book['grades']['requires']:
        for named, _ in map(share_of, required):
            if named:
                yield components[named]['ballots']['scale']


# The clamp, and the bands that tile it.

def totals(book):
    final = book['final']
    clamp = final['clamp'] and [Fraction(end) for end in final['clamp']]
    if clamp and not 0 <= clamp[0] < clamp[1] <= Fraction(book['base']):
        yield 'rulebook-clamp-range', 'final'
    if clamp and any((end * 10 ** int(final['round']['places'])).denominator > 1 for end in clamp):
        yield 'rulebook-clamp-grid', 'final'
    yield from bands([band(text) for _, text in book['grades']['bands']], clamp)


def band(text):
    """(low, is low inside, high, is high inside); None for an end that is open."""
    low, high = (Fraction(end) if end else None for end in text[1:-1].split(', '))
    return low, text[0] == '[', high, text[-1] == ']'


def bands(found, clamp):
    last = len(found) - 1
    for place, (low, low_in, high, high_in) in enumerate(found):
        if (high is None and (clamp or place > 0)) or (low is None and (clamp or place < last)):
            yield 'rulebook-band-open', 'bands'
        elif None not in (low, high) and (low > high or (low == high and not (low_in and high_in))):
            yield 'rulebook-band-empty', 'bands'
    for (low, low_in, *_), (next_low, next_in, *_) in zip(found, found[1:]):
        if None not in (low, next_low) and (next_low > low or (next_low == low and low_in and not next_in)):
            yield 'rulebook-bands-order', 'bands'
    for (low, low_in, *_), (*_, high, high_in) in zip(found, found[1:]):
        if high != low or low_in == high_in:
            is_gap = high < low or (high == low and not low_in)
            yield 'rulebook-bands-gap' if is_gap else 'rulebook-bands-overlap', 'bands'
    if clamp:
        top, bottom = found[0], found[-1]
        yield from edge(top[2] - clamp[1], top[3])
        yield from edge(clamp[0] - bottom[0], bottom[1])


def edge(beyond, is_in):
    """How far an outer end lies beyond the clamp; it meets it and belongs to its band."""
    if beyond > 0:
        yield 'rulebook-bands-outside', 'bands'
    elif beyond < 0 or not is_in:
        yield 'rulebook-bands-gap', 'bands'
