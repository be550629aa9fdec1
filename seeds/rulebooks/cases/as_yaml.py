"""Writes the case file: values as --json spells them, and the working of some subjects."""

from working import padded, working

HEAD = """\
# 手工核算结果 · Expected results, worked out by hand and by a second program
#
# 规则 rulebook:  seeds/rulebooks/grassroots-joint-review.yaml（版本 version 2026.1.0）
# 底稿 workbook:  seeds/workbooks/joint-review-2026.xlsx
# 核算 worked by: seeds/rulebooks/cases/work_out.py, which uses fractions and single ballots and
#                 no code of the product; 张三, 高峰, 林芳, 郑凯, 郭大勇 and 梁志刚 also with pencil.
# 数值写法同 lianping score --json；worked 是逐步算式，可以用纸笔核对。
# Values are spelled as in --json; `worked` can be followed with pencil and paper.

rulebook: grassroots-joint-review
version: 2026.1.0
workbook: joint-review-2026.xlsx
subjects:
"""

NOTABLE = {('张三', '一支部'), ('陈静', '五支部'), ('孙磊', '十二支部'), ('郭大勇', '东岭村'),
           ('高峰', '双塔村'), ('林芳', '桃源社区'), ('梁志刚', '清泉社区'), ('郑凯', '供水公司')}


def case_file(works):
    return HEAD + ''.join(entry(work) for work in works)


def entry(work):
    scored = work['total'] is not None
    lines = [
        f"  - name: {work['name']}",
        f"    unit: {work['unit']}",
        f"    category: {work['category']}",
        f"    status: {'scored' if scored else 'void'}",
        f"    exact: {quoted(work['total'])}",
        f"    score: {quoted(padded(work['score']))}",
        f"    banding: {quoted(padded(work['score']))}",
        f"    rank: {work['rank'] if scored else 'null'}",
        f"    suggested: {work['suggested'] if scored else 'null'}",
        f'    components: {components(work)}',
        f'    adjustments: {adjustments(work)}',
        f"    vetoes: {'[discipline]' if work['vetoed'] else '[]'}",
    ]
    if (work['name'], work['unit']) in NOTABLE:
        lines += ['    worked: |', *(f'      {line}' for line in working(work))]
    return '\n'.join(lines) + '\n'


def quoted(value):
    return 'null' if value is None else f'"{value}"'


def components(work):
    known = {'report': work['report']['value'], 'assessment': work['assessment']}
    entries = (f'{key}: {{ exact: "{value}" }}' for key, value in known.items() if value is not None)
    return f"{{ {', '.join(entries)} }}"


def adjustments(work):
    """Those that apply; an adjustment without a count is left out."""
    entries = [f'{key}: "{value}"' for key, value in work['adjustments'].items() if value]
    return f"{{ {', '.join(entries)} }}" if entries else '{}'
