"""What may stand where in a rulebook: README.md#the-format. `refuse_form` refuses all else."""

import re

import forms
from forms import choice, count, decimal, ident, name, percentage, points, positive, share, text
from tree import Refused


def entries(given, path):
    if not isinstance(given, dict):
        raise Refused('rulebook-not-map', *path)
    return given.items()


def record(needed, may=None, one_of=((), '')):
    """A map of known keys; of the keys `one_of` exactly one stands there, else its code is told."""
    known = {**needed, **(may or {})}
    choices, code = one_of

    def form(given, path):
        for key, _ in entries(given, path):
            if key not in known:
                raise Refused('rulebook-key-unknown', *path, key)
        for key in needed:
            if key not in given:
                raise Refused('rulebook-key-missing', *path, key)
        for key, value in given.items():
            known[key](value, (*path, key))
        if choices and len([key for key in choices if key in given]) != 1:
            raise Refused(code, *path)
    return form


def table(key_form, value_form, least=1):
    """A map whose keys the writer chooses."""
    def form(given, path):
        if len(entries(given, path)) < least:
            raise Refused('rulebook-too-few', *path)
        for key, value in given.items():
            key_form(key, (*path, key))
            value_form(value, (*path, key))
    return form


def listed(item, least=0, most=None):
    def form(given, path):
        if not isinstance(given, list):
            raise Refused('rulebook-not-list', *path)
        if len(given) < least:
            raise Refused('rulebook-too-few', *path)
        for place, one in enumerate(given):
            item(one, (*path, str(place)))
        if most is not None and len(given) > most:
            raise Refused('rulebook-value-form', *path)
    return form


def either(scalar, of_map):
    return lambda given, path: (of_map if isinstance(given, dict) else scalar)(given, path)


def or_none(form):
    return lambda given, path: None if given == 'none' else form(given, path)


def later(find):
    return lambda given, path: find()(given, path)


title = either(text, record({'zh': text, 'en': text}))
weight = either(percentage, table(name, percentage))
rounding = record({'places': count(0, 12), 'mode': choice('half-up', 'down', 'up')})
ALIASES = {'aliases': listed(name)}
CITE = {'cite': forms.citation}
titled = record({'title': title}, ALIASES)
better = choice('high', 'low')
group_weights = table(ident, weight)


def validity_range(given, path):
    record({'from': forms.day, 'to': forms.day})(given, path)
    if given['from'] > given['to']:
        raise Refused('rulebook-days-reversed', *path)


def number_range(given, path):
    listed(points, 2, 2)(given, path)
    if forms.value(given[0]) >= forms.value(given[1]):
        raise Refused('rulebook-number-range', *path)


def scale(given, path):
    record({}, {
        **CITE,
        'levels': table(name, points),
        'number': number_range,
        'not-marks': table(name, record({'turnout': choice('counted', 'not-counted')}), 0),
        'aliases': table(name, listed(name), 0),
    }, (('levels', 'number'), 'rulebook-scale-kind'))(given, path)
    for key in given.get('aliases', {}):
        if key not in given.get('levels', {}) and key not in given.get('not-marks', {}):
            raise Refused('rulebook-level-undeclared', *path, 'aliases', key)


indicators = table(ident, record({'title': title, 'weight': weight},
                                 {**ALIASES, 'of': later(lambda: indicators)}))
ballots = record({
    'scale': ident,
    'groups': group_weights,
    'indicators': indicators,
    'round': or_none(rounding),
    'empty': choice('void', 'reweigh', 'zero'),
}, {
    'trim': record({'high': count(0, 1000), 'low': count(0, 1000), 'when': forms.marks},
                   {'per': choice('panel', 'ballot')}),
    'aggregate': choice('mean', 'median'),
    'turnout': record({'min': forms.least_share, 'of': choice('expected'), 'short': choice('void', 'report')}),
    'valid': record({}, {
        'items': choice('every', 'some'),
        'all-equal': choice('invalid', 'valid'),
        'most': record({'indicator': ident, 'level': name, 'share': share}),
    }),
    'self': choice('excluded', 'included'),
})
KINDS = {
    'ballots': ballots,
    'rate': record({
        'scale': ident,
        'groups': group_weights,
        'of': listed(name, 1),
        'among': choice('marks', 'ballots'),
        'bands': listed(record({'from': share, 'points': points}), 1),
    }),
    'checklist': record({'items': table(ident, record({'title': title, 'full': positive}, ALIASES))}),
    'measure': record({'column': name, 'full': positive, 'better': better}),
    'rank': record({'column': name, 'better': better, 'first': points, 'step': positive, 'least': points}),
    'ratio': record({'column': name, 'best': choice('category')}),
    'reading': record({'target': forms.target, 'per': choice('month'), 'absent': choice('note', 'void', 'zero')}),
}
component = record({'title': title, 'weight': weight}, {**ALIASES, **CITE, **KINDS},
                   (tuple(KINDS), 'rulebook-component-kind'))
adjustment = record({'title': title, 'points': decimal(), 'each': ident},
                    {**CITE, 'to': ident, 'cap': decimal(0), 'banding': choice('counted', 'excluded')})
final = record({'clamp': or_none(listed(decimal(), 2, 2)), 'round': rounding}, CITE)
EFFECTS = {'grade': name, 'at-most': name, 'stop': choice('true')}
veto = record({'title': title, 'when': forms.fact}, {**CITE, **EFFECTS},
              (tuple(EFFECTS), 'rulebook-veto-effect'))
quota = record({'max': share, 'of': choice('category'), 'round': choice('half-up', 'down', 'up'),
                'ties': choice('all-drop', 'all-keep')})


def grades(given, path):
    record({'bands': table(name, forms.interval)}, {
        **CITE,
        'requires': table(name, uncut(forms.required), 0),
        'quota': table(name, quota, 0),
    })(given, path)
    for part in ('requires', 'quota'):
        for key in given.get(part, {}):
            if key not in given['bands']:
                raise Refused('rulebook-grade-undeclared', *path, part, key)


def uncut(item, least=0):
    def form(given, path):
        for one in given if isinstance(given, list) else []:
            if isinstance(one, str) and re.match(r'share\([^)]*$', one):
                raise Refused('rulebook-rank-share-split', *path)
        listed(item, least)(given, path)
    return form


order = uncut(forms.rank_key, 1)


WEEKDAYS = ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')
reading = record({
    'zone': forms.zone,
    'finish': record({'depth': percentage, 'speed': forms.speed, 'least': forms.seconds}),
    'evidence': record({'speed': forms.speed, 'least': forms.seconds, 'most': forms.some_seconds}),
    'points': record({
        'article': record({'points': decimal(0)}, {'cap': forms.per_day}),
        'time': record({'points': decimal(0), 'per': forms.some_seconds}, {'cap': forms.per_day}),
    }),
    'streak': record({'day': forms.some_points}, {'rest': listed(choice(*WEEKDAYS))}),
})
rulebook = record({
    'rulebook': choice('1'),
    'id': ident,
    'version': forms.version,
    'title': title,
    'valid': validity_range,
    'categories': table(name, record({}, ALIASES)),
    'components': table(ident, component),
    'final': final,
    'grades': grades,
}, {
    'subject': titled,
    'sources': table(ident, record({'title': text, 'issued': forms.day}), 0),
    'base': positive,
    'scales': table(ident, scale, 0),
    'groups': table(ident, titled, 0),
    'facts': table(ident, titled, 0),
    'adjust': table(ident, adjustment, 0),
    'veto': table(ident, veto, 0),
    'ranking': record({'within': choice('category')},
                      {'order': order, 'ties': choice('shared', 'dense')}),
    'privacy': record({}, {'min-group': count(1, 1000)}),
    'not-modelled': listed(text),
    'reading': reading,
})


def refuse_form(tree):
    rulebook(tree, ())
