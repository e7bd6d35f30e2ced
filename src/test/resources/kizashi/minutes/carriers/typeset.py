#!/usr/bin/env python3
"""Typesets the invented sitting of sitting.py with LibreOffice, each file in another layout.

    python3 typeset.py [NAME...]     writes NAME.pdf beside this file (needs soffice and the font IPAMincho)

What must be read from each is the same for all and stands in expected.tsv.
"""
import os, subprocess, sys, tempfile
from xml.sax.saxutils import escape
from sitting import AWAY, DATE, HEADS, MEMBERS, OFFICIALS, STAFF, TITLE, TURNS, bare

HERE = os.path.dirname(os.path.abspath(__file__))
LISTS = (MEMBERS, AWAY, OFFICIALS, STAFF)
NOTES = [('社会資本整備総合交付金', '国土交通省が地方公共団体に交付する交付金'), ('公安委員会', '道路交通法第４条第１項による'),
         ('公募型のプロポーザル', '提案書の審査により受託者を選ぶ方法')]
WIDE = '１, ２, ３, ...'


def p(text, style='J'):
    return f'<text:p text:style-name="{style}">{escape(text).replace(chr(9), "<text:tab/>")}</text:p>'


def page(kind='1'):
    return f'<text:page-number style:num-format="{kind}" text:select-page="current">1</text:page-number>'


def body(markers='○'):
    out = ''
    for i, (who, said) in enumerate(TURNS):
        out += p(markers[i % len(markers)] + who + '　' + said[0]) + ''.join(p('　' + s) for s in said[1:])
    return out


def pairs(rows, style, across=1):
    return ''.join(p('\t' + '\t'.join(f'{a}\t{b}' for a, b in rows[i:i + across]), style) for i in range(0, len(rows), across))


def title():
    return p(TITLE, 'C') + p(DATE, 'C')


def front(style='T2', across=1, mark='○'):
    return title() + ''.join(p(mark + head) + pairs(rows, style, across) for head, rows in zip(HEADS, LISTS))


def table(rows, name, widths, style='Cell', paragraph='J'):
    columns = ''.join(f'<table:table-column table:style-name="W{w}"/>' for w in widths)
    start = '<table:table-row table:style-name="Tall">' if style == 'Down' else '<table:table-row>'
    cells = ''.join(start + ''.join(f'<table:table-cell table:style-name="{style}">{p(c, paragraph)}</table:table-cell>'
                                                  for c in row) + '</table:table-row>' for row in rows)
    return f'<table:table table:name="{name}" table:style-name="Tab{sum(widths)}">{columns}{cells}</table:table>'


def in_pairs(rows, across):
    out = [[c for pair in rows[i:i + across] for c in pair] for i in range(0, len(rows), across)]
    return [row + [''] * (2 * across - len(row)) for row in out]


def narrow(across=2):
    """Cells so narrow that names and offices break over two lines."""
    return title() + ''.join(p('○' + head) + table(in_pairs([(a, b.replace('君', '')) for a, b in rows], across), f't{i}', (25, 17) * across)
                             for i, (head, rows) in enumerate(zip(HEADS, LISTS)))


def upright():
    """A narrow column for each person: the office in vertical writing, below it the name."""
    out = title()
    for i, (head, rows) in enumerate(zip(HEADS, LISTS)):
        order = rows[::-1]
        out += p('○' + head, 'B' if rows is OFFICIALS else 'J') + table([[a for a, _ in order], [b for _, b in order]], f't{i}', (10,) * len(rows), 'Down', 'L')
    return out


def columns(content, count):
    return f'<text:section text:style-name="Cols{count}" text:name="s{count}">{content}</text:section>'


def noted(content):
    for i, (word, said) in enumerate(NOTES, 1):
        label = f'（注{i}）'
        content = content.replace(word, f'{word}<text:note text:id="n{i}" text:note-class="footnote"><text:note-citation text:label="{label}">{label}'
                                  f'</text:note-citation><text:note-body>{p(said, "N")}</text:note-body></text:note>', 1)
    return content


TITLED = '令和８年第３回楓原町議会定例会'
# Content, running head, foot.
LAYOUTS = {
    'minus': (front() + body('○〇'), TITLED, f'− {page()} −'),
    'ofpages': (front() + body(), '', f'{page(WIDE)}／<text:page-count style:num-format="{WIDE}">9</text:page-count>'),
    'issue': (front() + body('◯'), TITLED + '会議録（第２号）', f'第２号－{page(WIDE)}'),
    'headpage': (front() + body('◎'), f'楓原町議会　令和８年９月定例会　第２日　{page()}ページ', ''),
    'roman': (front() + body(), '', page('i')),
    'counted': (title() + columns(''.join(p('○' + h) + pairs(r, 'T2') for h, r in zip(HEADS, LISTS)) + body(), 2), TITLED, page()),
    'tabcolumns': (title() + columns(''.join(p('○' + h) + pairs(r, 'T2') for h, r in zip(HEADS, LISTS)), 2) + body('○〇'), TITLED, f'- {page()} -'),
    'tabthree': (title() + ''.join(p('○' + h) + pairs(r, 'T6', 3) for h, r in zip(HEADS, LISTS)) + body(), TITLED, f'- {page()} -'),
    'allthree': (title() + columns(''.join(p('○' + h) + pairs(r, 'T2') for h, r in zip(HEADS, LISTS)) + body(), 3), '', f'- {page()} -'),
    'narrowcells': (narrow() + body(), TITLED, f'- {page()} -'),
    'downcells': (upright() + body(), TITLED, f'- {page()} -'),
    'notes': (front() + noted(body()), TITLED, page()),
}
LANDSCAPE = ('counted', 'allthree')


def document(name):
    content, head, foot = LAYOUTS[name]
    size = ('29.7cm', '21cm') if name in LANDSCAPE else ('21cm', '29.7cm') if name in ('downcells', 'tabthree', 'tabcolumns') else ('14.8cm', '21cm')
    tabs = {'T2': (0.3, 4.6), 'T6': (0.2, 3.1, 6, 9.1, 12, 14.9)}
    paragraph = ''.join(
        f'<style:style style:name="{n}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties><style:tab-stops>'
        + ''.join(f'<style:tab-stop style:position="{t}cm"/>' for t in stops)
        + '</style:tab-stops></style:paragraph-properties></style:style>' for n, stops in tabs.items())
    space = ''.join(f' xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in {
        'office': 'office', 'style': 'style', 'text': 'text', 'table': 'table', 'fo': 'xsl-fo-compatible', 'svg': 'svg-compatible'}.items())
    numbering = ('<text:linenumbering-configuration text:number-lines="true" text:increment="1" text:offset="0.2cm" style:num-format="1"'
                 ' text:number-position="left" text:count-empty-lines="false" text:restart-on-page="false"/>' if name == 'counted' else '')
    widths = ''.join(f'<style:style style:name="W{w}" style:family="table-column"><style:table-column-properties style:column-width="{w}mm"/></style:style>'
                     for w in (25, 17, 10))
    whole = ''.join(f'<style:style style:name="Tab{w}" style:family="table"><style:table-properties style:width="{w}mm" table:align="left"/></style:style>'
                    for w in (84, 42, 20, 80, 90, 10))
    cols = ''.join(f'<style:style style:name="Cols{n}" style:family="section"><style:section-properties text:dont-balance-text-columns="false">'
                   f'<style:columns fo:column-count="{n}" fo:column-gap="1cm"/></style:section-properties></style:style>' for n in (2, 3))
    font = 'style:font-name="M" style:font-name-asian="M" fo:font-size="10.5pt" style:font-size-asian="10.5pt"'
    border = 'fo:border="0.5pt solid #000000" fo:padding="0.8mm"'
    # The head of the page numbers starts at 12 in one of them, as where minutes are bound.
    first = ' style:page-number="12"' if name == 'minus' else ''
    content = content.replace('text:style-name="C"', 'text:style-name="First"', 1) if first else content
    return f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document{space} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="M" svg:font-family="IPAMincho"/></office:font-face-decls>
<office:styles><style:style style:name="Plain" style:family="text"/>
<text:notes-configuration text:note-class="footnote" text:citation-style-name="Plain" text:citation-body-style-name="Plain"
 text:start-numbering-at="document" text:footnotes-position="page"/>{numbering}<style:default-style style:family="paragraph"><style:text-properties {font}
 fo:language="ja" fo:country="JP" style:language-asian="ja" style:country-asian="JP"/><style:paragraph-properties style:punctuation-wrap="simple"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/></office:styles>
<office:automatic-styles>
<style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="{size[0]}" fo:page-height="{size[1]}"
 fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="1.8cm" fo:margin-right="1.8cm"/>
<style:header-style><style:header-footer-properties fo:min-height="0.8cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="0.8cm"/></style:footer-style></style:page-layout>
<style:style style:name="J" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="justify"/></style:style>
<style:style style:name="L" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="start"/></style:style>
<style:style style:name="C" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="First" style:family="paragraph" style:parent-style-name="Standard" style:master-page-name="Standard"><style:paragraph-properties
 fo:text-align="center"{first}/></style:style>
<style:style style:name="B" style:family="paragraph" style:parent-style-name="J"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="N" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="8pt"
 style:font-size-asian="8pt"/></style:style>
{paragraph}{widths}{whole}{cols}
<style:style style:name="Tall" style:family="table-row"><style:table-row-properties style:row-height="4.4cm"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties {border}/></style:style>
<style:style style:name="Down" style:family="table-cell"><style:table-cell-properties style:writing-mode="tb-rl" {border}/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pl">
<style:header><text:p text:style-name="C">{head}</text:p></style:header>
<style:footer><text:p text:style-name="C">{foot}</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>{content}</office:text></office:body></office:document>'''


def main():
    with tempfile.TemporaryDirectory() as folder:
        sources = []
        for name in sys.argv[1:] or LAYOUTS:
            sources.append(os.path.join(folder, name + '.fodt'))
            with open(sources[-1], 'w', encoding='utf-8') as f:
                f.write(document(name))
        subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{folder}/profile', '--convert-to', 'pdf',
                        '--outdir', HERE, *sources], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == '__main__':
    main()
