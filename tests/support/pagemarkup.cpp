#include "tests/support/pagemarkup.h"

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

QString declaration(const QString &charset)
{
    return charset.isEmpty() ? QString() : u"<meta charset=\""_s + charset + u"\">"_s;
}

} // namespace

QString plainPage(const QString &body, const QString &charset)
{
    return u"<!DOCTYPE html>\n<html><head>"_s + declaration(charset)
           + u"<title>报告</title>\n"_s
             u"<style>/* a { } */ tr.gone, .away { display: none }</style></head><body>\n"_s
             u"<noscript>请打开脚本 5</noscript><template><td>6</td></template>\n"_s
           + body + u"</body></html>"_s;
}

QString wordPage(const QString &body, const QString &charset)
{
    const QString type = charset.isEmpty()
                             ? QString()
                             : u"<meta http-equiv=Content-Type content=\"text/html; charset="_s
                                   + charset + u"\">\n"_s;
    return u"<html xmlns:o=\"urn:schemas-microsoft-com:office:office\">\n<head>\n"_s + type
           + u"<style>\n<!--\n p.MsoNormal {mso-style-parent:\"\"; margin:0cm}\n-->\n</style>\n"_s
             u"<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->\n"_s
             u"</head>\n<body lang=ZH-CN><div class=WordSection1>\n"_s
           + body + u"</div></body></html>"_s;
}

QString framedPage(const QString &body, const QString &charset)
{
    return u"<html><head>"_s + declaration(charset)
           + u"</head><body><table width=100%><tr>"_s
             u"<td colspan=2><table><tr><td>首页<td>政务公开<td>互动交流</table></td></tr><tr>"_s
             u"<td><ul><li>信息公开年报<li>机构概况<li>通知公告 12</ul></td><td><div>"_s
             u"<p>当前位置：<a>首页</a> &gt; <a>政务公开</a> &gt; <a>政府信息公开年报</a></p>"_s
             u"<table><tr><td>"_s
           + body
           + u"</td></tr></table></div></td></tr><tr><td colspan=2>访问量 10086"_s
             u"<p>版权所有 2015-2030</p></td></tr></table></body></html>"_s;
}

QString wordParagraph(const QString &content)
{
    return u"\n<p class=MsoNormal align=center style='mso-pagination:\nwidow-orphan'><span "_s
           u"lang=EN-US style='font-size:9.0pt;mso-fareast-font-family:宋体'>"_s
           + content + u"<o:p></o:p></span></p>\n"_s;
}

} // namespace gouji
