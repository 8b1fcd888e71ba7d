#include "tests/support/prosereport.h"

namespace gouji::testing {

using namespace Qt::StringLiterals;

ProseReport withProse(Report report, const QStringList &contents, const QString &closing)
{
    QString text = report.title ? report.title->value + u"\n\n"_s : QString();
    if (report.title)
        report.title->span = TextSpan{0, report.title->value.size()};
    for (qsizetype i = 0; i < report.sections.size(); ++i) {
        Section &section = report.sections[i];
        section.span = {text.size(), text.size() + section.heading.size()};
        text += section.heading + u'\n';
        section.content.begin = section.span.end;
        text += contents.value(i) + u'\n';
        section.content.end = text.size();
    }
    text += closing;
    if (!report.sections.isEmpty())
        report.sections.last().content.end = text.size();
    report.source.textLength = text.size();
    return {std::move(report), SourceText(text)};
}

QStringList faultlessContents(const QString &overview)
{
    const QString own =
        u"主动公开政府信息。依申请公开按规定办理，申请渠道畅通。政府信息管理制度完善。网站平台运行平稳。监督考核到位。"_s;
    return {overview.isEmpty() ? own : overview + u'\n' + own,
            u"见下表。"_s,
            u"见下表。"_s,
            u"见下表。"_s,
            u"存在的主要问题是公开内容不够丰富。下一步将加强培训，改进工作。"_s,
            u"本年度没有收取信息处理费。"_s};
}

} // namespace gouji::testing
