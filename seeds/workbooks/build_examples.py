"""Builds the samples of the example rulebooks, the same bytes on each run.

    python3 build_examples.py [directory]     needs openpyxl; default: this directory
"""

import sys
from pathlib import Path

import fixed_package
import leading_cadres
import member_appraisal
import organisation_department

EXAMPLES = {
    'leading-cadres-2026.xlsx': leading_cadres,
    'member-appraisal-2026.xlsx': member_appraisal,
    'organisation-department-2026.xlsx': organisation_department,
}


def main(directory):
    for name, sample in EXAMPLES.items():
        example = sample.build()
        fixed_package.save(example.workbook, directory / name, example.shown)


if __name__ == '__main__':
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
