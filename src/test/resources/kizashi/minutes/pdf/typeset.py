#!/usr/bin/env python3
"""Typesets minutes of invented towns with LibreOffice, in the layouts of small towns' PDFs.

    python3 typeset.py            writes NAME.pdf beside this file (needs soffice and the font IPAMincho; sheet.pdf needs PyPDF2)

What must be read from each stands in SmallTownPdfTest. Everything here is invented.
"""
import os, subprocess, sys, tempfile
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))

CHAIR, CHIEF, WELFARE, INDUSTRY = '議長（髙橋　一郎君）', '町長（甲野　太郎君）', '福祉課長（丙野　次郎君）', '産業観光課長（山際　さくら君）'
MEMBER = '３番（乙野　花子君）'
OPEN = ('おはようございます。ただいまの出席議員は１０名で、定足数に達しております。これより令和８年第２回みどり町議会定例会を開会いたします。'
        '直ちに本日の会議を開きます。本日の議事日程は、お手元に配付したとおりであります。')
ASK = ('３番、乙野花子です。通告に従いまして、高齢者の見守りについて質問いたします。本町では、ひとり暮らしの高齢者が年々増えており、'
       '昨年度末で1,234世帯となっております。見守り機器の導入について、町としてどのように検討しているのか、お伺いいたします。'
       'また、産業観光課には、空き店舗の活用についてもお聞きします。')
SAY = ('乙野議員の御質問にお答えいたします。見守り機器につきましては、今年度、モデル地区において実証を行っております。'
       'その結果を踏まえ、来年度の当初予算に導入に係る経費を計上する方向で準備を進めてまいります。なお、事業費は11,000千円程度を見込んでおります。')
SHOP = ('空き店舗につきましては、商工会と協議をしながら、利用を希望される方への支援の在り方を検討しているところでございます。'
        '今後とも、関係団体の御意見を伺いながら、取組を進めてまいります。')
MORE = ('ありがとうございます。続きまして、デマンド交通の運行について伺います。町内の西部地区では路線バスが廃止され、'
        '通院や買物に困っているという声が多く寄せられております。')
CHIEF_SAYS = ('交通手段の確保は、本町にとりまして大変重要な課題であると認識をしております。近隣の市町の事例も参考にしながら、'
              '地域公共交通会議において協議を進めてまいりたいと考えております。')
TURNS = [(CHAIR, [OPEN]), (MEMBER, [ASK]), (WELFARE, [SAY, '次に、財源につきましては、国の補助金の活用を検討してまいります。']),
         (INDUSTRY, [SHOP]), (MEMBER, [MORE]), (CHIEF, [CHIEF_SAYS]),
         (CHAIR, ['以上で、３番、乙野花子君の質問を終わります。暫時休憩いたします。'])] * 3
MEMBERS = [('１番', '丁田　三郎君'), ('２番', '戊川　恵子君'), ('３番', '乙野　花子君'), ('４番', '髙橋　一郎君')]
OFFICIALS = [('町　　　　長', '甲野　太郎'), ('副　町　長', '己川　四郎'), ('教　育　長', '庚山　五郎'), ('総務課長', '辛島　六子'),
             ('福祉課長', '丙野　次郎'), ('産業観光課長', '山際　さくら')]
RUNNING = '令和８年６月１０日（水曜日）　一般質問　乙野花子議員'
FOOT = 'みどり町議会　令和８年６月定例会　第１日　<text:page-number/>頁'
NOTES = [('デマンド交通', '予約に応じて運行する乗合の交通をいう。'), ('来年度の当初予算', '令和９年度一般会計当初予算（令和９年２月提出予定）。'),
         ('空き店舗の活用', '町内の空き店舗は令和８年４月現在で２３件。')]
AGENDA = ['会議録署名議員の指名', '会期の決定', '税条例の一部改正', '国民健康保険条例の一部改正', '一般会計補正予算', '介護保険特別会計補正予算',
          '教育委員会委員の任命', '町道路線の認定', '財産の取得', '工事請負契約の締結', '監査委員の選任', '農業委員会委員の任命',
          '指定管理者の指定', '訴えの提起', '人権擁護委員の推薦', '広域連合規約の変更', '副町長の選任', '一般質問']
STAFF = [('議会事務局長', '壬生　七郎'), ('書　　　　記', '癸田　八重')]


HEADS = {'running': RUNNING, 'alternate': '令和８年６月１０日（水曜日）'}
LEFT_HEAD = '<style:header-left><text:p text:style-name="C">みどり町議会定例会　第２回（第１号）</text:p></style:header-left>'


def p(text, style='J'):
    return f'<text:p text:style-name="{style}">{runs(text)}</text:p>'


def runs(text):
    out = escape(text).replace('\t', '<text:tab/>')
    while '  ' in out:
        out = out.replace('  ', ' <text:s/>', 1)
    return out


def wrapped(text, width):
    """Lines as a typewriter breaks them."""
    return [text[i:i + width] for i in range(0, len(text), width)]


def spaced(text):
    return ' '.join(text.replace('\u3000', ''))


def body(markers='○', indent=True, width=0, wide=False):
    out = []
    for i, (who, said) in enumerate(TURNS):
        mark = markers[i % len(markers)] if markers else ''
        head = mark + (' ' if wide else '') + (spaced(who) if wide else who)
        paragraphs = [head + '　' + (spaced(said[0]) if wide else said[0])] + ['　' + (spaced(s) if wide else s) for s in said[1:]]
        for text in paragraphs:
            out += [p(line) for line in (wrapped(text, width) if width else [text])]
    return ''.join(out)


def pairs(rows, style='T4'):
    lines = []
    for i in range(0, len(rows), 2):
        lines.append(p('\t' + '\t'.join(f'{a}\t{b}' for a, b in rows[i:i + 2]), style))
    return ''.join(lines)


def front(heads=('出席議員（４名）', '説明のため出席した者の職氏名', '職務のため議場に出席した事務局職員')):
    return (p('令和８年第２回みどり町議会定例会会議録（第１号）', 'C') + p('令和８年６月１０日（水曜日）　午前１０時００分　開会', 'C')
            + p(heads[0]) + pairs(MEMBERS) + p('欠席議員（なし）') + p(heads[1]) + pairs(OFFICIALS) + p(heads[2]) + pairs(STAFF)
            + p('午前１０時００分　開会', 'C'))


def table(rows):
    cells = ''.join('<table:table-row>' + ''.join(
        f'<table:table-cell table:style-name="Cell">{p(c, "J")}</table:table-cell>' for c in row) + '</table:table-row>' for row in rows)
    return f'<table:table table:style-name="Tab"><table:table-column table:style-name="Col" table:number-columns-repeated="{len(rows[0])}"/>{cells}</table:table>'


def beside():
    left = [f'{s}　{n}' for s, n in MEMBERS] + ['', '']
    right = [f'{a}　{b}' for a, b in OFFICIALS]
    lines = [p('出席議員\t説明のため出席した者', 'T2')] + [p(f'{a}\t{b}', 'T2') for a, b in zip(left, right)]
    return (p('令和８年第２回みどり町議会定例会会議録（第１号）', 'C') + ''.join(lines) + p('職務のため出席した者') + pairs(STAFF)
            + p('午前１０時００分　開会', 'C'))


def in_table():
    rows = [sum(([a.replace('　', ''), b] for a, b in OFFICIALS[i:i + 2]), []) for i in range(0, 6, 2)]
    return (p('令和８年第２回みどり町議会定例会会議録（第１号）', 'C') + p('出席議員') + pairs(MEMBERS)
            + p('説明のため出席した者の職・氏名') + table(rows) + p('職務のため出席した者の職・氏名')
            + table([sum(([a.replace('　', ''), b] for a, b in STAFF), [])]) + p('午前１０時００分　開会', 'C'))


def columns(content, style='Cols'):
    return f'<text:section text:style-name="{style}" text:name="s1">{content}</text:section>'


def noted(content):
    """Footnotes to some words, in the middle of their sentences."""
    count = 0
    for word, said in NOTES:
        parts = content.split(word)
        for i in range(len(parts) - 1):
            count += 1
            parts[i] += (f'{word}<text:note text:id="n{count}" text:note-class="footnote"><text:note-citation>{count}</text:note-citation>'
                         f'<text:note-body><text:p text:style-name="N">{said}（{"甲乙丙"[i]}）</text:p></text:note-body></text:note>')
        content = ''.join(parts)
    return content


def long_front():
    """An agenda before the lists, so that their tables run over a page."""
    agenda = ''.join(p(f'日程第{i}　議案第{i + 10}号　みどり町{what}について') for i, what in enumerate(AGENDA, 1))
    rows = [[a.replace('　', ''), b] for a, b in OFFICIALS]
    return (p('令和８年第２回みどり町議会定例会会議録（第１号）', 'C') + p('令和８年６月１０日（水曜日）　午前１０時００分　開会', 'C')
            + p('議事日程（第１号）') + agenda + p('出席議員（４名）') + pairs(MEMBERS) + p('欠席議員（なし）')
            + p('説明のため出席した者の職氏名') + table(rows) + p('職務のため議場に出席した事務局職員') + pairs(STAFF)
            + p('午前１０時００分　開会', 'C'))


def ruby(content):
    """The reading above some words, as for difficult names."""
    for base, reading in (('髙橋', 'たかはし'), ('見守り', 'みまもり'), ('乙野', 'おつの')):
        content = content.replace(base, f'<text:ruby><text:ruby-base>{base}</text:ruby-base><text:ruby-text>{reading}</text:ruby-text></text:ruby>')
    return content


DAYS = [('１', '令和８年６月１０日（水曜日）', '開会'), ('２', '令和８年６月１１日（木曜日）', '開議'), ('３', '令和８年６月１９日（金曜日）', '開議')]


def session():
    """A whole session in one file: cover, contents, schedule, then each day on pages of its own."""
    out = (p('令和８年第２回', 'C') + p('みどり町議会定例会会議録', 'C') + p('令和８年６月１０日　開会', 'C') + p('令和８年６月１９日　閉会', 'C')
           + p('み ど り 町 議 会', 'C') + p('目　　次', 'B') + ''.join(p(f'第{n}号（{day[4:]}）' + '…' * 12 + f'{i * 3 + 1}') for i, (n, day, _) in enumerate(DAYS))
           + p('会　期　日　程', 'B') + ''.join(p(f'第{i}日　{day[4:]}　本会議') for i, (_, day, _) in enumerate(DAYS, 1)))
    for n, day, opens in DAYS:
        away = n == '２'
        officials = [('福祉課長補佐', '子安　八郎') if away and role == '福祉課長' else (role, name) for role, name in OFFICIALS]
        out += (p(f'令和８年第２回みどり町議会定例会会議録（第{n}号）', 'B') + p('招集年月日　令和８年６月３日') + p('招集の場所　みどり町役場議場')
                + p(f'{opens}　{day}　午前１０時００分') + p(f'{"閉会" if n == "３" else "散会"}　{day}　午後２時３０分')
                + p('出席議員') + pairs(MEMBERS[1:] if away else MEMBERS) + p('地方自治法第１２１条の規定により説明のため出席した者の職氏名') + pairs(officials)
                + p('本会議に職務のため出席した者の職氏名') + pairs(STAFF) + p(f'議事日程（第{n}号）') + p('日程第１　一般質問')
                + p(f'午前１０時００分　{opens}', 'C'))
        for i, (who, said) in enumerate(TURNS[:6] + TURNS[:7]):
            who = '福祉課長補佐（子安　八郎君）' if away and who == WELFARE else who
            said = [f'以上で、本日の日程は全部終了しました。本日はこれにて{"閉会" if n == "３" else "散会"}いたします。'] if i == 12 else said
            out += ''.join(p(('○' + who + '　' if k == 0 else '　') + s) for k, s in enumerate(said))
        out += p(f'午後２時３０分　{"閉会" if n == "３" else "散会"}', 'C')
    return out + p('会議の経過を記載して、その相違ないことを証するため、ここに署名する。', 'B') + p('みどり町議会議長　髙橋　一郎') + p('署名議員　丁田　三郎')


LAYOUTS = {
    'session': session(),
    'plain': front() + body('○〇'),
    'columns': front() + columns(body('○〇')),
    'wrapped': front() + body('◯', width=34),
    'spaced': front() + body('〇', wide=True),
    'beside': beside() + body('○'),
    'table': in_table() + body('◎○'),
    'unmarked': front(('応招議員', '地方自治法第121条の規定により説明のため出席した者', '本会議の書記')) + body(''),
    'vertical': front() + body('○'),
    'ruby': ruby(front() + body('○')),
    'three': front() + columns(body('○〇'), 'Cols3'),
    'footnotes': front() + noted(body('○')),
    'alternate': front() + body('○', width=32),
    'overpage': long_front() + body('○'),
    'sheet': front() + body('○'),
    'running': front() + body('◎', width=30),
    'numbered': front() + body('○〇', width=32),
    'fives': front() + body('〇', width=32),
    'tiers': front() + columns(body('○')),
}
# Lines are numbered in the margin: each, or every fifth.
NUMBERED = {'numbered': 1, 'fives': 5}


def document(name, content):
    vertical = name in ('vertical', 'tiers')
    mode = ' style:writing-mode="tb-rl"' if vertical else ''
    size = ('29.7cm', '21cm') if vertical else ('21cm', '29.7cm') if name in ('columns', 'beside') else ('29.7cm', '21cm') if name == 'three' else ('14.8cm', '21cm')
    tabs = {'T4': (0.2, 2.9, 5.9, 8.6), 'T2': (6.5,)}
    paragraph = ''.join(
        f'<style:style style:name="{n}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties><style:tab-stops>'
        + ''.join(f'<style:tab-stop style:position="{t}cm"/>' for t in stops)
        + '</style:tab-stops></style:paragraph-properties></style:style>' for n, stops in tabs.items())
    space = ''.join(f' xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in {
        'office': 'office', 'style': 'style', 'text': 'text', 'table': 'table', 'fo': 'xsl-fo-compatible', 'svg': 'svg-compatible'}.items())
    numbering = (f'<text:linenumbering-configuration text:number-lines="true" text:increment="{NUMBERED[name]}" text:offset="0.5cm"'
                 ' style:num-format="1" text:number-position="left" text:count-empty-lines="false" text:restart-on-page="true"/>'
                 if name in NUMBERED else '')
    font = 'style:font-name="M" style:font-name-asian="M" fo:font-size="10.5pt" style:font-size-asian="10.5pt"'
    return f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document{space} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="M" svg:font-family="IPAMincho"/></office:font-face-decls>
<office:styles><style:style style:name="Anchor" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<text:notes-configuration text:note-class="footnote" text:citation-style-name="Anchor" text:citation-body-style-name="Anchor"
 text:start-numbering-at="document" text:footnotes-position="page"/>{numbering}<style:default-style style:family="paragraph"><style:text-properties {font} fo:language="ja" fo:country="JP"
 style:language-asian="ja" style:country-asian="JP"/></style:default-style><style:style style:name="Standard" style:family="paragraph"/></office:styles>
<office:automatic-styles>
<style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="{size[0]}" fo:page-height="{size[1]}"{mode}
 fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="1.8cm" fo:margin-right="1.8cm"/>
<style:header-style><style:header-footer-properties fo:min-height="0.8cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="0.8cm"/></style:footer-style></style:page-layout>
<style:style style:name="J" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="justify"/></style:style>
<style:style style:name="C" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="B" style:family="paragraph" style:parent-style-name="C"><style:paragraph-properties fo:break-before="page"/></style:style>
{paragraph}
<style:style style:name="Tab" style:family="table"><style:table-properties style:width="11cm" table:align="left"/></style:style>
<style:style style:name="Col" style:family="table-column"><style:table-column-properties style:column-width="2.75cm"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
<style:style style:name="Cols" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns
 fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style>
<style:style style:name="Cols3" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns
 fo:column-count="3" fo:column-gap="0.8cm"/></style:section-properties></style:style>
<style:style style:name="N" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="8pt"
 style:font-size-asian="8pt"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pl">
<style:header><text:p text:style-name="C">{HEADS.get(name, '令和８年第２回みどり町議会定例会')}</text:p></style:header>{LEFT_HEAD if name == 'alternate' else ''}
<style:footer><text:p text:style-name="C">{FOOT if name == 'running' else '－ <text:page-number/> －'}</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>{content}</office:text></office:body></office:document>'''


def imposed(file):
    """Two pages on a sheet, as offices print to save paper."""
    from PyPDF2 import PageObject, PdfReader, PdfWriter, Transformation
    pages = PdfReader(file).pages
    out = PdfWriter()
    for i in range(0, len(pages), 2):
        width, height = float(pages[i].mediabox.width), float(pages[i].mediabox.height)
        sheet = PageObject.create_blank_page(width=2 * width, height=height)
        for k, page in enumerate(pages[i:i + 2]):
            page.add_transformation(Transformation().translate(k * width, 0))
            page.mediabox.upper_right = (2 * width, height)
            page.cropbox.upper_right = (2 * width, height)
            sheet.merge_page(page)
        out.add_page(sheet)
    with open(file, 'wb') as f:
        out.write(f)


def main():
    for name, content in LAYOUTS.items():
        if len(sys.argv) > 1 and name not in sys.argv[1:]:
            continue
        with tempfile.TemporaryDirectory() as folder:
            source = os.path.join(folder, name + '.fodt')
            with open(source, 'w', encoding='utf-8') as f:
                f.write(document(name, content))
            subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{folder}/profile', '--convert-to', 'pdf',
                            '--outdir', HERE, source], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if name == 'sheet':
                imposed(os.path.join(HERE, name + '.pdf'))


if __name__ == '__main__':
    main()
