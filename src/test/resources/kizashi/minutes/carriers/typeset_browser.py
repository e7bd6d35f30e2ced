#!/usr/bin/env python3
"""Typesets the invented sitting of sitting.py with Chromium, each file in another layout.

    python3 typeset_browser.py [NAME...]     writes NAME.pdf beside this file (needs chromium, fontTools and a Japanese font, named by FONT)

What must be read from each is the same for all and stands in expected.tsv.
"""
import os, subprocess, sys, tempfile
from fontTools import subset
from sitting import DATE, HEADS, TITLE, TURNS, MEMBERS, AWAY, OFFICIALS, STAFF, bare

HERE = os.path.dirname(os.path.abspath(__file__))
FONT = os.environ.get('FONT', '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
CSS = ('@font-face{font-family:M;src:url(m.otf)} @page{size:A4;margin:20mm}'
       'body{font-family:M;font-size:10.5pt;line-height:1.6;text-align:justify;margin:0} p{margin:0}'
       'table{border-collapse:collapse} td.b{border:0.4pt solid;padding:1mm;vertical-align:top}')
LISTS = (MEMBERS, AWAY, OFFICIALS, STAFF)


def p(text, style=''):
    return f'<p style="{style}">{text}</p>' if style else f'<p>{text}</p>'


def title():
    return p(TITLE) + p(DATE)


def lists(of, mark='○'):
    return ''.join(p(mark + head) + of(rows) for head, rows in zip(HEADS, LISTS))


def body():
    return ''.join(p(f'○{who}　{said[0]}') + ''.join(p('　' + s) for s in said[1:]) for who, said in TURNS)


def grid(rows, across=2):
    out = ''
    for i in range(0, len(rows), across):
        out += '<tr>' + ''.join(f'<td style="width:34mm">{a}</td><td style="width:38mm">{b}</td>' for a, b in rows[i:i + across]) + '</tr>'
    return f'<table>{out}</table>'


def upright(rows):
    """A narrow column for each person from right to left, a character on each line."""
    def down(text):
        return '<br>'.join(text)
    order = rows[::-1]
    return ('<table style="line-height:1.15"><tr>' + ''.join(f'<td class="b">{down(a)}</td>' for a, _ in order) + '</tr><tr>'
            + ''.join(f'<td class="b">{down(bare(b))}</td>' for _, b in order) + '</tr></table>')


def downwards(rows):
    """One cell for each person, office and name in vertical writing one after the other."""
    cells = ''.join(f'<td class="b" style="writing-mode:vertical-rl;height:62mm">{a}　{b}</td>' for a, b in rows[::-1])
    return f'<table><tr>{cells}</tr></table>'


def ends(rows):
    """In a vertical page: the office at the top of its line, the name at the foot of it."""
    return ''.join(f'<div style="display:flex;justify-content:space-between;height:110mm;padding-top:8mm">'
                   f'<span>{a}</span><span>{b}</span></div>' for a, b in rows)


def split(rows):
    """Names in cells so narrow that they break over two lines, in a table of one pair a row."""
    out = ''.join(f'<tr><td class="b" style="width:26mm;word-break:break-all">{a}</td>'
                  f'<td class="b" style="width:13mm;word-break:break-all">{bare(b)}</td></tr>' for a, b in rows)
    return f'<table>{out}</table>'


def streams(rows):
    """Set in two columns that are read downwards: the second half of the list stands beside the first."""
    out = ''.join(f'<div style="display:flex"><span style="width:42mm">{a}</span><span>{b}</span></div>' for a, b in rows)
    return f'<div style="column-count:2;column-gap:8mm">{out}</div>'


def wrap(text, width):
    lines, line, used = [], '', 0
    for c in text:
        if used >= width and c not in '、。':
            lines.append(line)
            line, used = '', 0
        line += c
        used += 1
    return lines + [line]


def sheets(head, foot, width=36, height=34, notes=(), numbers=False):
    """Pages set line by line, with a head that changes; notes at the foot of the page that calls them."""
    lines = [(None, TITLE), (None, DATE)]
    for heading, rows in zip(HEADS, LISTS):
        lines += [(None, '○' + heading)] + [(None, f'　　{a:　<12}{b}') for a, b in rows]
    asks = None
    for who, said in TURNS:
        asks = who if '番（' in who else asks
        for i, part in enumerate(said):
            lines += [(asks, line) for line in wrap(('○' + who + '　' if i == 0 else '　') + part, width)]
    out = ''
    pages = [lines[i:i + height] for i in range(0, len(lines), height)]
    for number, page in enumerate(pages, 1):
        asker = next((who for who, _ in reversed(page) if who), None)
        text, below = '', ''
        for at, (_, line) in enumerate(page):
            for k, (word, said) in enumerate(notes, 1):
                if word in line:
                    line = line.replace(word, f'{word}<sup style="font-size:6.5pt">注{k}</sup>', 1)
                    below += f'<div style="font-size:8pt">注{k}　{said}</div>'
            count = f'<span style="position:absolute;left:-9mm;font-size:8pt">{(at + 1) if (at + 1) % 5 == 0 else ""}</span>' if numbers else ''
            text += f'<div style="white-space:pre;position:relative">{count}{line}</div>'
        rule = f'<div style="border-top:0.4pt solid;width:40mm;margin-top:3mm"></div>{below}' if below else ''
        out += (f'<div style="break-after:page;position:relative;height:255mm;text-align:left">'
                f'<div style="font-size:9pt;text-align:{"right" if number % 2 else "left"}">{head(asker, number)}</div>{text}{rule}'
                f'<div style="position:absolute;bottom:0;width:100%;text-align:center">{foot(number, len(pages))}</div></div>')
    return out


def speaker_head(asker, number):
    return f'令和８年第３回定例会　第２号　{"一般質問　" + asker.split("（")[1].split("君")[0].replace("　", "") + "議員" if asker else "開議"}'


NOTES = [('社会資本整備総合交付金', '国土交通省が地方公共団体に交付する交付金。'), ('公安委員会', '道路交通法第４条第１項による。'),
         ('プロポーザル方式', '提案書の審査により受託者を選ぶ方法。')]
LAYOUTS = {
    'upright': title() + lists(upright) + body(),
    'onecell': title() + lists(downwards) + body(),
    'tategaki': '<style>html{writing-mode:vertical-rl}</style>' + title() + lists(ends) + body(),
    'split': title() + lists(split) + body(),
    'streams': title() + lists(streams) + body(),
    'speakers': sheets(speaker_head, lambda n, of: f'－{n + 40}－'),
    'below': sheets(lambda a, n: '', lambda n, of: f'{n} / {of} ページ', notes=NOTES),
    'gutter': sheets(lambda a, n: f'【令和８年９月１１日】', lambda n, of: f'（ {n} ）', numbers=True),
    'triple': '<style>@page{size:A4 landscape}</style>' + title() + lists(grid) + f'<div style="column-count:3;column-gap:9mm">{body()}</div>',
}


def main():
    with tempfile.TemporaryDirectory() as folder:
        options = subset.Options(layout_features=['vert', 'vrt2'], font_number=0)
        font = subset.load_font(FONT, options)
        cutter = subset.Subsetter(options)
        cutter.populate(text=''.join(LAYOUTS.values()) + '︵︶︑︒')
        cutter.subset(font)
        subset.save_font(font, os.path.join(folder, 'm.otf'), options)
        for name in sys.argv[1:] or LAYOUTS:
            source = os.path.join(folder, name + '.html')
            with open(source, 'w', encoding='utf-8') as f:
                f.write(f'<!doctype html><html lang="ja"><meta charset="utf-8"><style>{CSS}</style>{LAYOUTS[name]}</html>')
            subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer',
                            '--allow-file-access-from-files', f'--print-to-pdf={os.path.join(HERE, name + ".pdf")}', source],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == '__main__':
    main()
