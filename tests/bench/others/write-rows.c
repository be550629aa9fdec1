/* The rows of ../written-rows.ts by libxlsxwriter in constant memory; prints milliseconds of processor time. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <xlsxwriter.h>

#define VALUES 13
#define FIRST 2

static int tenths(int row, int column) {
  return column % 2 == 0 ? (row * 31 + column * 17) % 101 * 10 : (row * 7 + column * 13) % 1000;
}

static void write_row(lxw_worksheet *sheet, int row) {
  char text[64];
  int sum = 0, least = 1010, most = 0, number = row + 1;
  snprintf(text, sizeof text, "人%d", row);
  worksheet_write_string(sheet, row, 0, text, NULL);
  snprintf(text, sizeof text, "单位%d", row % 500);
  worksheet_write_string(sheet, row, 1, text, NULL);
  for (int column = FIRST; column < FIRST + VALUES; column++) {
    int value = tenths(row, column);
    sum += value;
    if (value < least) least = value;
    if (value > most) most = value;
    worksheet_write_number(sheet, row, column, value / 10.0, NULL);
  }
  snprintf(text, sizeof text, "=SUM(C%d:O%d)", number, number);
  worksheet_write_formula_num(sheet, row, 15, text, NULL, sum / 10.0);
  snprintf(text, sizeof text, "=MIN(C%d:O%d)", number, number);
  worksheet_write_formula_num(sheet, row, 16, text, NULL, least / 10.0);
  snprintf(text, sizeof text, "=MAX(C%d:O%d)", number, number);
  worksheet_write_formula_num(sheet, row, 17, text, NULL, most / 10.0);
  snprintf(text, sizeof text, "=COUNT(C%d:O%d)", number, number);
  worksheet_write_formula_num(sheet, row, 18, text, NULL, VALUES);
  snprintf(text, sizeof text, "=IF(P%d>=650,\"好\",\"一般\")", number);
  worksheet_write_formula_str(sheet, row, 19, text, NULL, sum >= 6500 ? "好" : "一般");
}

int main(int count, char **words) {
  if (count != 3) return 2;
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *workbook = workbook_new_opt(words[1], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(workbook, "评议");
  int rows = atoi(words[2]);
  for (int row = 0; row < rows; row++) write_row(sheet, row);
  if (workbook_close(workbook) != LXW_NO_ERROR) return 1;
  printf("%f", clock() * 1000.0 / CLOCKS_PER_SEC);
  return 0;
}
