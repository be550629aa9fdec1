"""Works out, apart from the product, what grassroots-joint-review gives on its sample workbook.

    python3 work_out.py [output.yaml]      needs openpyxl; default: beside this file

It goes as a clerk would with paper: each count is laid out again as single ballots, each
subject is compared with each other one, and every value is a fraction. Nothing of the product
is used; the clauses are typed in here from the rulebook, so that a slip in reading it shows.
"""

import sys
from fractions import Fraction
from pathlib import Path

from as_yaml import case_file
from read_sample import read_subjects

HERE = Path(__file__).parent
WORKBOOK = HERE.parent.parent / 'workbooks' / 'joint-review-2026.xlsx'

POINTS = {'好': 100, '较好': 80, '一般': 60, '差': 40}  # R§5; 弃权 is no mark
GROUPS = {'上级评议': Fraction(40, 100), '同级互评': Fraction(30, 100), '党员群众评议': Fraction(30, 100)}
LEAVES = {  # R§7; 履行责任 counts 60%, half of it each
    '总体评价': Fraction(40, 100),
    '第一责任': Fraction(60, 100) * Fraction(50, 100),
    '一岗双责': Fraction(60, 100) * Fraction(50, 100),
}
WEIGHTS = {  # R§7, R§8
    '机关': (Fraction(40, 100), Fraction(60, 100)),
    '基层': (Fraction(30, 100), Fraction(70, 100)),
}
FULL = 40 + 30 + 30
AWARD, AWARD_CAP = Fraction(50, 100), 2  # R§9
OVERDUE, OVERDUE_CAP = Fraction(-20, 100), 3
GRADES = ['好', '较好', '一般', '差']  # R§12, from the top down, each from its lower end
LOWER_ENDS = {'好': 90, '较好': 80, '一般': 60, '差': 0}
REPORT_FOR_BEST = 85
QUOTA_FOR_BEST = Fraction(30, 100)


def half_up(value, places):
    """Half away from zero, in integers."""
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**places)


def ballots_of(counts):
    """Counts laid out as the points of single ballots, highest first, abstentions left aside."""
    return sorted((POINTS[level] for level in POINTS for _ in range(counts[level])), reverse=True)


def panel(counts):
    """Each step of one group's value for one leaf; None where there is no mark."""
    marks = ballots_of(counts)
    if not marks:
        return None
    kept = marks[1:-1] if len(marks) >= 6 else marks
    mean = Fraction(sum(kept), len(kept))
    return {'counts': counts, 'marks': marks, 'kept': kept, 'mean': mean, 'value': half_up(mean, 6)}


def enough_present(ballots):
    return Fraction(ballots['收回'], ballots['应到']) > Fraction(1, 2)


def work_report(subject):
    """The panels, the leaves' values and the component; None as value where a panel is empty."""
    panels = {
        group: {leaf: panel(tally['leaves'][leaf]) if enough_present(tally['ballots']) else None for leaf in LEAVES}
        for group, tally in subject['tallies'].items()
    }
    if any(each is None for group in panels.values() for each in group.values()):
        return {'panels': panels, 'leaves': None, 'value': None}
    leaves = {leaf: sum(GROUPS[group] * panels[group][leaf]['value'] for group in GROUPS) for leaf in LEAVES}
    return {'panels': panels, 'leaves': leaves, 'value': sum(LEAVES[leaf] * leaves[leaf] for leaf in LEAVES)}


def capped(points, cap):
    return max(-cap, min(cap, points))


def work_subject(subject):
    facts = subject['facts']
    report = work_report(subject)
    assessment = Fraction(100) * sum(subject['items'].values()) / FULL
    adjustments = {
        'award': capped(AWARD * facts['表彰次数'], AWARD_CAP),
        'overdue': capped(OVERDUE * facts['逾期件数'], OVERDUE_CAP),
    }
    work = {**subject, 'report': report, 'assessment': assessment, 'adjustments': adjustments}
    work['vetoed'] = facts['通报次数'] > 0
    work['total'] = total_of(work)
    work['score'] = None if work['total'] is None else half_up(work['total'], 2)
    return work


def total_of(work):
    if work['report']['value'] is None:
        return None
    of_report, of_assessment = WEIGHTS[work['category']]
    total = of_report * work['report']['value'] + of_assessment * work['assessment']
    total += sum(work['adjustments'].values())
    return max(Fraction(0), min(Fraction(100), total))  # R§10


def keys(work):
    return work['score'], work['assessment'], work['report']['value']


def put_ranks(scored):
    """Shared ranks: one more than those who are strictly better."""
    for work in scored:
        work['rank'] = 1 + sum(keys(other) > keys(work) for other in scored)


def band_of(score):
    return next(grade for grade in GRADES if score >= LOWER_ENDS[grade])


def put_grades(scored):
    """Band, veto, requirement and quota, in that order; the steps are kept for the working."""
    for work in scored:
        work['band'] = band_of(work['score'])
        work['fails'] = work['band'] == '好' and not work['vetoed'] and work['report']['value'] < REPORT_FOR_BEST
        work['suggested'] = '差' if work['vetoed'] else '较好' if work['fails'] else work['band']
    places = int(len(scored) * QUOTA_FOR_BEST)
    candidates = [work for work in scored if work['suggested'] == '好' and not work['vetoed']]
    for work in scored:
        work['quota'] = (len(scored), places, len(candidates))
        work['dropped'] = work in candidates and not has_place(work, candidates, places)
    for work in candidates:
        work['suggested'] = '较好' if work['dropped'] else '好'


def has_place(work, candidates, places):
    """All of equal rank, and all above them, find room."""
    return sum(other['rank'] <= work['rank'] for other in candidates) <= places


def work_out():
    works = [work_subject(subject) for subject in read_subjects(WORKBOOK)]
    for category in WEIGHTS:
        scored = [work for work in works if work['category'] == category and work['total'] is not None]
        put_ranks(scored)
        put_grades(scored)
    return works


if __name__ == '__main__':
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / 'grassroots-joint-review.yaml'
    output.write_text(case_file(work_out()), encoding='utf-8', newline='\n')
