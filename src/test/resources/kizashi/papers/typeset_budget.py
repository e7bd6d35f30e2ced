#!/usr/bin/env python3
"""Typesets a budget's table of an invented town with Chromium: cells centred, names and texts in two to four lines of a cell.

    python3 typeset_budget.py    writes centred-budget.pdf beside this file (needs chromium, fontTools and a Japanese font, named by FONT)

PaperReaderTest says which section each row is of.
"""
import os, subprocess, tempfile
from fontTools import subset

HERE = os.path.dirname(os.path.abspath(__file__))
FONT = os.environ.get('FONT', '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
HEAD = ('番号', '主管課', '款項目', '事業名', '事業費', '国', '一般財源', '主な事業内容')
ROWS = (
    ('総務課', '２．１．１', '庁舎管理費', '4,180', '0', '4,180', '庁舎の照明を交換する費用を計上。'),
    ('子育て課', '３．２．２', '放課後児童クラブ運営事業費<br>（長期休業中の昼食提供業務<br>委託料）', '8,640', '2,880', '5,760',
     '長期休業中に児童クラブで昼食を提供する<br>業務を委託するもの。'),
    ('長寿課', '３．１．４', '生活支援体制整備事業費', '18,900', '7,300', '11,600',
     '令和８年度より介護保険特別会計で行って<br>いた事業を、一般会計で行うこととした<br>もの。'),
    ('環境課', '４．１．４', '再生可能エネルギー導入推進<br>事業費<br>（家庭用蓄電池等設備設置推進<br>事業費補助金）', '12,000', '3,200', '8,800',
     '住民が太陽光発電設備と併せて蓄電池を<br>設置した場合の費用を補助するもの。'),
    ('農林課', '６．１．３', '中山間振興費<br>（簡易給水施設整備事業費<br>補助金）', '5,500', '0', '5,500',
     '地域が管理する給水施設の更新に必要な<br>費用を補助するもの。'),
    ('商工課', '７．１．２', '地域振興券発行事業費', '98,000', '98,000', '0', '町民一人当たり五千円の地域振興券を<br>発行する。'),
)


def cells(of, tag='td'):
    return '<tr>' + ''.join(f'<{tag}>{c}</{tag}>' for c in of) + '</tr>'


def main():
    rows = ''.join(cells((str(i + 1),) + row) for i, row in enumerate(ROWS))
    html = ('<html><meta charset=utf-8><style>@font-face{font-family:M;src:url(m.otf)} @page{size:A4 landscape;margin:15mm}'
            'body{font-family:M;font-size:9pt;line-height:1.4} table{border-collapse:collapse;width:100%}'
            'td,th{border:0.5pt solid black;vertical-align:middle;padding:2pt 4pt;white-space:nowrap;font-weight:normal}</style>'
            '<p>令和８年度 当初予算に計上した主な新規事業</p><p>（単位：千円）</p>'
            f'<table>{cells(HEAD, "th")}{rows}</table></html>')
    with tempfile.TemporaryDirectory() as folder:
        options = subset.Options(font_number=0)
        font = subset.load_font(FONT, options)
        cutter = subset.Subsetter(options)
        cutter.populate(text=html)
        cutter.subset(font)
        subset.save_font(font, os.path.join(folder, 'm.otf'), options)
        page = os.path.join(folder, 'page.html')
        with open(page, 'w', encoding='utf-8') as file:
            file.write(html)
        subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer',
                        '--print-to-pdf=' + os.path.join(HERE, 'centred-budget.pdf'), 'file://' + page],
                       check=True, stderr=subprocess.DEVNULL)


if __name__ == '__main__':
    main()
