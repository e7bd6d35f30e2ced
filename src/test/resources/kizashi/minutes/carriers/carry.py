#!/usr/bin/env python3
"""Writes the invented sitting of sitting.py as Word, RTF, ODT and HTML, each with other means of
laying out a list.

    python3 carry.py     writes the files beside this one (needs soffice)

What must be read from each is the same for all and stands in expected.tsv.
"""
import os, subprocess, tempfile
import typeset
from sitting import AWAY, DATE, HEADS, MEMBERS, OFFICIALS, STAFF, TITLE, TURNS, bare

HERE = os.path.dirname(os.path.abspath(__file__))
LISTS = (MEMBERS, AWAY, OFFICIALS, STAFF)
READINGS = {'桜庭': 'さくらば', '南雲': 'なぐも', '雪野': 'ゆきの', '長谷部': 'はせべ', '楓原': 'かえではら', '見守': 'みまも'}


def ruby(text, parentheses=True):
    for base, reading in READINGS.items():
        inner = f'<rp>（</rp><rt>{reading}</rt><rp>）</rp>' if parentheses else f'<rt>{reading}</rt>'
        text = text.replace(base, f'<ruby>{base}{inner}</ruby>')
    return text


def turns(mark='○', p='<p>{}</p>', more='<p>　{}</p>', said=lambda s: s):
    return ''.join(p.format(f'{mark}{said(who)}　{said(first)}') + ''.join(more.format(said(s)) for s in rest) for who, (first, *rest) in TURNS)


def rows(pairs, across=1, cell='<td>{}</td>'):
    return ''.join('<tr>' + ''.join(cell.format(c) for pair in pairs[i:i + across] for c in pair) + '</tr>' for i in range(0, len(pairs), across))


def titles():
    return f'<h1>{TITLE}</h1><p>{DATE}</p>'


def lists(of):
    return ''.join(f'<p>○{head}</p>{of(pairs)}' for head, pairs in zip(HEADS, LISTS))


def paragraphs(text):
    """Cells with a paragraph in each, as word processors save them as a web page; names broken by <br> where the cell is narrow."""
    return f'<td><p class="MsoNormal"><span lang="JA">{text}</span></p></td>'


def wide(text):
    return '<td>' + '&nbsp;'.join(text) + '</td>'


NESTED = ''.join(f'<tr><td>{head}</td><td><table>{rows(pairs)}</table></td></tr>' for head, pairs in zip(HEADS, LISTS))
OFFICE_ABOVE = ''.join(f'<tr><th colspan="4">{head}</th></tr>' + rows(pairs, 2) for head, pairs in zip(HEADS, LISTS))
PRE = TITLE + '\n' + DATE + '\n' + ''.join(
    f'○{head}\n' + ''.join(f'　　{a:　<12}{b}\n' for a, b in pairs) for head, pairs in zip(HEADS, LISTS)) + turns(p='{}\n', more='　{}\n')


def breaks(pairs):
    return '<p>' + '<br>\n'.join(f'&nbsp;&nbsp;&nbsp;{a}&nbsp;&nbsp;&nbsp;&nbsp;{b.replace("　", "&nbsp;")}' for a, b in pairs) + '</p>'


def definitions(pairs):
    return '<dl>' + ''.join(f'<dt>{a}</dt><dd>{b}</dd>' for a, b in pairs) + '</dl>'


def split(pairs):
    """Two columns made of two cells: offices, one below the other, in the one, names in the other."""
    return ('<table><tr><td>' + '<br>'.join(a for a, _ in pairs) + '</td><td>' + '<br>'.join(b for _, b in pairs) + '</td></tr></table>')


PAGES = {
    'table': titles() + lists(lambda pairs: f'<table border="1">{rows(pairs, 2)}</table>') + turns(),
    'nested': f'<table width="100%"><tr><td>{titles()}<table border="1">{NESTED}</table></td></tr><tr><td>{turns()}</td></tr></table>',
    'ruby': titles() + lists(lambda pairs: f'<table>{ruby(rows(pairs))}</table>') + turns(said=ruby),
    'rubybare': titles() + lists(lambda pairs: f'<table>{rows(pairs)}</table>') + turns(said=lambda s: ruby(s, False)),
    'breaks': titles() + lists(breaks) + '<div>' + turns(p='{}<br>', more='　{}<br>') + '</div>',
    'spaced': titles() + lists(lambda pairs: '<table>' + ''.join(f'<tr>{wide(a)}{wide(bare(b))}</tr>' for a, b in pairs) + '</table>') + turns(),
    'headings': titles() + f'<table>{OFFICE_ABOVE}</table>' + turns(),
    'definitions': titles() + lists(definitions) + '<dl>' + ''.join(
        f'<dt>○{who}</dt><dd>{"<br>　".join(said)}</dd>' for who, said in TURNS) + '</dl>',
    'split': titles() + lists(split) + turns(),
    'pre': f'<pre>{PRE}</pre>',
    'word': titles() + lists(lambda pairs: '<table class="MsoTableGrid">' + ''.join(
        f'<tr>{paragraphs(a)}{paragraphs(b)}</tr>' for a, b in pairs) + '</table>') + turns(
            p='<p class="MsoNormal" style="text-indent:10.5pt"><span lang="JA" style="mso-fareast-language:JA">{}</span><o:p></o:p></p>'),
}
# What LibreOffice makes of which page.
WORD = {'table': ('docx', 'doc', 'rtf', 'odt'), 'nested': ('docx', 'doc'), 'split': ('docx', 'rtf'), 'headings': ('odt', 'doc')}


def readings(source):
    """Readings above words, as word processors keep them."""
    for base, reading in READINGS.items():
        source = source.replace(base, f'<text:ruby><text:ruby-base>{base}</text:ruby-base><text:ruby-text>{reading}</text:ruby-text></text:ruby>')
    return source


def html(content):
    return ('<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"><title>会議録</title><style>td{padding:2px}</style>'
            f'<script>var shown = "○議長（誰か）";</script></head>\n<body>\n{content}\n</body></html>\n')


def frames(content):
    """A frameset saved as one file (MHTML): the speeches are in the second frame."""
    parts = [('http://council.example/index.html', '<html><head><title>会議録</title></head><frameset rows="60,*"><frame src="menu.html"><frame src="body.html"></frameset></html>'),
             ('http://council.example/menu.html', html('<p>会議録の表示　<a href="list.html">一覧に戻る</a></p>')),
             ('http://council.example/body.html', html(content))]
    out = 'From: <Saved by a browser>\r\nSubject: =?utf-8?B?5Lya6K2w6Yyy?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----part"\r\n\r\n'
    import quopri
    for address, part in parts:
        text = quopri.encodestring(part.encode('utf-8')).decode('ascii').replace('\n', '\r\n')
        out += (f'------part\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: {address}\r\n\r\n{text}\r\n')
    return out + '------part--\r\n'


def main():
    for name, content in PAGES.items():
        with open(os.path.join(HERE, name + '.html'), 'w', encoding='utf-8') as f:
            f.write(html(content))
    with open(os.path.join(HERE, 'frames.mht'), 'w', encoding='ascii', newline='') as f:
        f.write(frames(PAGES['table']))
    with open(os.path.join(HERE, 'sjis.html'), 'w', encoding='cp932') as f:
        f.write(html(PAGES['table']).replace('utf-8', 'Shift_JIS'))
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, 'readings.fodt')
        with open(source, 'w', encoding='utf-8') as f:
            f.write(readings(typeset.document('minus')))
        for kind in ('docx', 'odt'):
            subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{folder}/profile', '--convert-to', kind, '--outdir', HERE,
                            source], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for name, kinds in WORD.items():
            for kind in kinds:
                subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{folder}/profile', '--infilter=HTML (StarWriter)',
                                '--convert-to', {'docx': 'docx:MS Word 2007 XML', 'doc': 'doc:MS Word 97', 'rtf': 'rtf:Rich Text Format',
                                                 'odt': 'odt:writer8'}[kind],
                                '--outdir', folder, os.path.join(HERE, name + '.html')], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                os.replace(os.path.join(folder, f'{name}.{kind}'), os.path.join(HERE, f'{name}.{kind}'))


if __name__ == '__main__':
    main()
