#!/usr/bin/env python3
"""Typesets minutes of invented towns with Chromium, in layouts that typeset.py's program has not.

    python3 typeset_browser.py    writes NAME.pdf beside this file (needs chromium, fontTools and a Japanese font, named by FONT)

What must be read from each stands in SmallTownPdfTest. The persons and speeches are those of typeset.py, all invented.
"""
import os, subprocess, sys, tempfile
from fontTools import subset
from typeset import MEMBERS, OFFICIALS, STAFF, TURNS, wrapped

HERE = os.path.dirname(os.path.abspath(__file__))
FONT = os.environ.get('FONT', '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
CSS = ('@font-face{font-family:M;src:url(m.otf)} @page{size:A4;margin:22mm 20mm}'
       'body{font-family:M;font-size:10.5pt;line-height:1.6;text-align:justify} p{margin:0} table{width:100%} td{vertical-align:top}')
TITLE = '令和８年第２回みどり町議会定例会会議録（第１号）'
DATE = '令和８年６月１０日（水曜日）　午前１０時開議'
HEADS = ('○出席議員（４名）', '○地方自治法第１２１条の規定により説明のため出席した者の職氏名', '○職務のため議場に出席した者の職氏名')


def p(text):
    return f'<p>{text}</p>'


def table(rows, pairs, cell='<td>{}</td>', bare=False):
    out = ''
    for i in range(0, len(rows), pairs):
        cells = [c.replace('　', '') if bare else c for row in rows[i:i + pairs] for c in row]
        out += '<tr>' + ''.join(cell.format(c) for c in cells) + '</tr>'
    return f'<table>{out}</table>'


def front(pairs=2, **how):
    lists = (MEMBERS, OFFICIALS, STAFF)
    return p(TITLE) + p(DATE) + ''.join(p(head) + table(rows, pairs, **how) for head, rows in zip(HEADS, lists))


def body():
    return ''.join(p(f'○{who}　{said[0]}') + ''.join(p('　' + s) for s in said[1:]) for who, said in TURNS)


def columns(content):
    return f'<div style="column-count:2;column-gap:10mm">{content}</div>'


def beside():
    """Names in a narrow column of their own, in which they wrap."""
    rows = ''.join(f'<tr><td style="width:34mm">○{who}</td><td>{"".join(said)}</td></tr>' for who, said in TURNS)
    return f'<table>{rows}</table>'


def hard(width=20, height=30):
    """Lines of their own in two columns that are cells; the last page has few."""
    lines = []
    for who, said in TURNS:
        lines += ['○' + who] + ['　' + line for line in wrapped(''.join(said), width)]
    out = ''
    for i in range(0, len(lines), 2 * height):
        left, right = lines[i:i + height], lines[i + height:i + 2 * height]
        if not right:
            left, right = left[:-4], left[-4:]
        out += ('<div style="break-before:page"><table style="white-space:nowrap;font-size:9.5pt"><tr><td style="width:50%">'
                + '<br>'.join(left) + '</td><td style="padding-left:5mm">' + '<br>'.join(right) + '</td></tr></table></div>')
    return out


def wrapping(align):
    """Offices in a column so narrow that some wrap, the name at the top, in the middle or at the bottom of its cell."""
    style = 'style="border:0.4pt solid;padding:0.6mm;vertical-align:' + align + ';width:{}mm"'
    office, name = (f'<td {style.format(w)}>' for w in (17, 30))

    def rows(of):
        cells = [f'{office}{a.replace("　", "")}</td>{name}{b}</td>' for a, b in of]
        return '<table style="border-collapse:collapse;width:auto">' + ''.join(
            '<tr>' + ''.join(cells[i:i + 2]) + '</tr>' for i in range(0, len(cells), 2)) + '</table>'
    return p(TITLE) + p(DATE) + ''.join(p(head) + rows(of) for head, of in zip(HEADS, (MEMBERS, OFFICIALS, STAFF))) + body()


JUSTIFIED = '<td style="text-align-last:justify;width:29mm;padding:0 2mm">{}</td>'
LAYOUTS = {
    # What stands in one of two columns is itself a table of two.
    'incolumn': columns(front(1) + body()),
    # A list across the page right above two columns.
    'above': front() + columns(body()),
    'justified': front(cell=JUSTIFIED, bare=True) + body(),
    'narrow': front() + beside(),
    'short': front() + hard(),
    'celltop': wrapping('top'),
    'cellmiddle': wrapping('middle'),
    'cellbottom': wrapping('bottom'),
    # Chromium writes the brackets of vertical type as U+FE35 and the like.
    'downwards': '<style>html{writing-mode:vertical-rl} td{padding:3mm 0}</style>' + front().replace('<table>', '<table style="width:auto">') + body(),
}


def main():
    with tempfile.TemporaryDirectory() as folder:
        texts = ''.join(LAYOUTS.values()) + '︵︶︑︒'
        options = subset.Options(layout_features=['vert', 'vrt2'], font_number=0)
        font = subset.load_font(FONT, options)
        cutter = subset.Subsetter(options)
        cutter.populate(text=texts)
        cutter.subset(font)
        subset.save_font(font, os.path.join(folder, 'm.otf'), options)
        for name, content in LAYOUTS.items():
            if len(sys.argv) > 1 and name not in sys.argv[1:]:
                continue
            source = os.path.join(folder, name + '.html')
            with open(source, 'w', encoding='utf-8') as f:
                f.write(f'<!doctype html><html lang="ja"><meta charset="utf-8"><style>{CSS}</style>{content}</html>')
            subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer',
                            '--allow-file-access-from-files', f'--print-to-pdf={os.path.join(HERE, name + ".pdf")}', source],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == '__main__':
    main()
