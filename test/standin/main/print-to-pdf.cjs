'use strict';

const { notEmulated } = require('../process/not-emulated.cjs');

const PAPER_INCHES = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
};
const DEFAULT_MARGIN_INCHES = 0.4;

function paperOf(pageSize = 'Letter') {
  if (typeof pageSize === 'object') return [pageSize.width, pageSize.height];
  return PAPER_INCHES[pageSize] ?? notEmulated(`printToPDF pageSize ${pageSize}`);
}

/** Electron's options of printToPDF as CDP's; sizes are inches in both. */
function toPdfParams(options) {
  const { pageSize, margins = {}, landscape = false, scale = 1, ...rest } = options;
  const [paperWidth, paperHeight] = paperOf(pageSize);
  const margin = (side) => margins[side] ?? DEFAULT_MARGIN_INCHES;
  return {
    landscape,
    scale,
    paperWidth,
    paperHeight,
    marginTop: margin('top'),
    marginBottom: margin('bottom'),
    marginLeft: margin('left'),
    marginRight: margin('right'),
    displayHeaderFooter: rest.displayHeaderFooter ?? false,
    headerTemplate: rest.headerTemplate ?? '',
    footerTemplate: rest.footerTemplate ?? '',
    printBackground: rest.printBackground ?? false,
    pageRanges: rest.pageRanges ?? '',
    preferCSSPageSize: rest.preferCSSPageSize ?? false,
    generateTaggedPDF: rest.generateTaggedPDF ?? false,
    generateDocumentOutline: rest.generateDocumentOutline ?? false,
    transferMode: 'ReturnAsBase64',
  };
}

module.exports = { toPdfParams };
