import { MAIN, OFFICE, type Parts, partsWith, relationships } from './package-builder.ts';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const ML = 'application/vnd.openxmlformats-officedocument';

const cell = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

const SHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r
<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14="${X14}" xmlns:xm="${XM}"><sheetPr codeName="Sheet1"><tabColor rgb="FFB3321F"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D3"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="14" customWidth="1"/></cols><sheetData><row r="1">${cell('A1', '姓名')}${cell('B1', '同意')}${cell('C1', '不同意')}</row><row r="2">${cell('A2', '丁某')}<c r="B2"><v>9</v></c><c r="C2"><v>3</v></c></row><row r="3">${cell('A3', '戊某')}<c r="B3"><v>3</v></c><c r="C3"><v>9</v></c></row></sheetData><sheetProtection sheet="1" objects="1" password="CC1A"/><protectedRanges><protectedRange sqref="B2:C3" name="票数"/></protectedRanges><autoFilter ref="A1:C3"/><mergeCells count="1"><mergeCell ref="F1:G1"/></mergeCells><conditionalFormatting sqref="B2:B3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{A}</x14:id></ext></extLst></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" sqref="B2:C3"><formula1>0</formula1><formula2>99</formula2></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" r:id="rId5" tooltip="办法"/></hyperlinks><printOptions gridLines="1"/><pageMargins left="0.7" right="0.7" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId6"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="2" man="1"/></rowBreaks><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{A}"><x14:dataBar/></x14:cfRule><xm:sqref>B2:B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>群众测评!B2:C2</xm:f><xm:sqref>D2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>备忘!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>E2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;

const WORKBOOK = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r
<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl" lastEdited="7"/><workbookPr date1904="0" codeName="ThisWorkbook"/><workbookProtection lockStructure="0" workbookPassword="CC1A"/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="群众测评" sheetId="4" r:id="rId1"/><sheet name="备忘" sheetId="9" state="hidden" r:id="rId2"/></sheets><externalReferences><externalReference r:id="rId5"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">群众测评!$A$1:$C$3</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">群众测评!$1:$1</definedName><definedName name="票数">群众测评!$B$2:$C$3</definedName></definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/><pivotCaches><pivotCache cacheId="3" r:id="rId6"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" chartTrackingRefBase="1"/></ext></extLst></workbook>`;

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.0_ "/></numFmts><fonts count="1"><font><sz val="12"/><name val="仿宋"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium9"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}"><x14:slicerStyles xmlns:x14="${X14}" defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

const links = (...targets: readonly (readonly [kind: string, target: string])[]): string =>
  relationships(...targets);

/** A workbook with nearly all that a workbook may have beside its cells, as Excel spells it. */
export const RICH: Parts = partsWith('', {
  '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="${ML}.spreadsheetml.printerSettings"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="${ML}.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${ML}.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${ML}.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${ML}.spreadsheetml.worksheet+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="${ML}.drawingml.chart+xml"/></Types>`,
  'docProps/app.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>某单位</Company></Properties>',
  'xl/workbook.xml': WORKBOOK,
  'xl/_rels/workbook.xml.rels': links(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet2.xml'],
    ['styles', 'styles.xml'],
    ['theme', 'theme/theme1.xml'],
    ['externalLink', 'externalLinks/externalLink1.xml'],
    ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    ['calcChain', 'calcChain.xml'],
    ['customXml', '../customXml/item1.xml'],
  ),
  'xl/styles.xml': STYLES,
  'xl/theme/theme1.xml': '<a:theme xmlns:a="urn:theme" name="Office"/>',
  'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="9"/></calcChain>`,
  'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}"><externalBook/></externalLink>`,
  'xl/worksheets/sheet1.xml': SHEET,
  'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId2" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId3" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="rId4" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/><Relationship Id="rId5" Type="${OFFICE}/hyperlink" Target="https://rules.example/2026" TargetMode="External"/><Relationship Id="rId6" Type="${OFFICE}/printerSettings" Target="../printerSettings/printerSettings1.bin"/><Relationship Id="rId7" Type="${OFFICE}/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>`,
  'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cell('A1', '备')}</row></sheetData></worksheet>`,
  'xl/drawings/drawing1.xml':
    '<xdr:wsDr xmlns:xdr="urn:d"><xdr:pic/><xdr:graphicFrame/></xdr:wsDr>',
  'xl/drawings/_rels/drawing1.xml.rels': links(
    ['chart', '../charts/chart1.xml'],
    ['image', '../media/image1.png'],
  ),
  'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="urn:c"><c:chart/></c:chartSpace>',
  'xl/media/image1.png': '\u0089PNG\r\n\u001a\n\u0000\u0000',
  'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:v"><v:shape/></xml>',
  'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>科室</author></authors><commentList><comment ref="B2" authorId="0"><text><t>核对过</t></text></comment></commentList></comments>`,
  'xl/threadedComments/threadedComment1.xml':
    '<ThreadedComments xmlns="urn:t"><threadedComment ref="C2" id="{1}"><text>再看</text></threadedComment></ThreadedComments>',
  'xl/persons/person.xml':
    '<personList xmlns="urn:p"><person displayName="甲" id="{2}"/></personList>',
  'xl/printerSettings/printerSettings1.bin': '\u0000\u0001printer',
  'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${MAIN}" name="透视表" cacheId="3"/>`,
  'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${MAIN}"/>`,
  'customXml/item1.xml': '<b:Sources xmlns:b="urn:b"/>',
  'customXml/_rels/item1.xml.rels': links(['customXmlProps', 'itemProps1.xml']),
  'customXml/itemProps1.xml': '<ds:datastoreItem xmlns:ds="urn:ds"/>',
});

/** As other programs spell it: each element of the spreadsheet's own language with a prefix. */
export const PREFIXED: Parts = Object.fromEntries(
  Object.entries(RICH).map(([name, text]) => [
    name,
    text.includes(`xmlns="${MAIN}"`)
      ? text
          .replace(/<(\/?)(?!\w+:)(?=[a-z])/gi, '<$1x:')
          .replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)
      : text,
  ]),
);

/** What a user would miss, each by what says it in its part. */
export const FEATURES: Readonly<Record<string, RegExp>> = {
  charts: /<c:chart\b/,
  images: /PNG/,
  'pivot tables': /<(x:)?pivotTableDefinition/,
  'pivot caches': /<(x:)?pivotCache /,
  comments: /<(x:)?comment /,
  'threaded comments': /<threadedComment /,
  'persons of comments': /<person /,
  shapes: /<v:shape/,
  validations: /<(x:)?dataValidation /,
  'validations across sheets': /<x14:dataValidation /,
  'conditional formats': /<(x:)?cfRule /,
  'conditional formats of 2010': /<x14:cfRule /,
  sparklines: /<x14:sparkline>/,
  'defined names': /name="票数">/,
  'print areas': /_xlnm\.Print_Area/,
  'print titles': /_xlnm\.Print_Titles" localSheetId="0"/,
  'page set-up': /<(x:)?pageSetup paperSize="9" orientation="landscape" r:id/,
  'headers and footers': /第 &amp;P 页/,
  'page breaks': /<(x:)?brk /,
  'printer settings': /printer$/,
  'protection of sheets': /<(x:)?sheetProtection sheet="1" objects="1" password/,
  'protection of the workbook': /<(x:)?workbookProtection/,
  'unlocked ranges': /<(x:)?protectedRange /,
  hyperlinks: /<(x:)?hyperlink /,
  'external links': /<(x:)?externalBook/,
  'custom XML': /<b:Sources/,
  filters: /<(x:)?autoFilter ref="A1:C3"/,
  panes: /<(x:)?pane ySplit="1" topLeftCell="A2" state="frozen"/,
  'colours of tabs': /<(x:)?tabColor/,
  'styles of slicers': /<x14:slicerStyles/,
  'number formats': /formatCode="0.0_ "/,
  'company of the file': /某单位/,
};
