"""What openpyxl reads of each workbook, as JSON by sheet and cell, one line a file; null where it refuses."""
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")


def read(path):
    try:
        workbook = openpyxl.load_workbook(path, data_only=True)
        return [
            [
                sheet.title,
                {
                    cell.coordinate: [type(cell.value).__name__, cell.value]
                    for row in sheet.iter_rows()
                    for cell in row
                    if cell.value is not None and cell.value != ""
                },
            ]
            for sheet in workbook.worksheets
        ]
    except Exception:
        return None


for path in sys.argv[1:]:
    print(json.dumps(read(path), ensure_ascii=False, default=str))
