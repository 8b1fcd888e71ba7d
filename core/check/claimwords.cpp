#include "core/check/claimwords.h"

#include <QRegularExpression>

#include <array>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// The group of the last match of `pattern` in `passage`; 0 when there is none. Each alternative of
/// the pattern is one group.
int lastGroup(const QRegularExpression &pattern, const QString &passage)
{
    int group = 0;
    auto matches = pattern.globalMatch(passage);
    while (matches.hasNext())
        group = matches.next().lastCapturedIndex();
    return group;
}

/// 公民、法人和其他组织 in one breath are everybody.
QString withoutEverybody(QString passage)
{
    static const QRegularExpression everybody(
        u"(?:公民|自然人|个人)[、和及与]*法人[、和及与或]*(?:者)?(?:其他|其它)?组织"_s);
    return passage.replace(everybody, u"*"_s);
}

/// One group a topic, as TopicsOfGroups names them; the last one is everything the tables do not
/// hold.
const QRegularExpression &topicPattern()
{
    static const QRegularExpression pattern(
        u"(依申请(?:公开)?(?:的)?(?:政府)?(?:信息)?|(?:政府|政务)?信息公开的?申请|公开申请|"
        "申请公开(?:的)?(?:政府)?(?:信息)?|信息申请|"
        "(?:收到|新收|受理|办理|办结|答复|接收|接到|处理)(?:网络|网上|书面|信函|当面|邮件|各类|"
        "有效|相关|的)*"
        "申请(?!人|行政|复议)(?:公开(?:的)?(?:政府)?(?:信息)?)?)|"
        "(行政复议(?:申请)?[、和及或与,](?:被)?(?:提起)?(?:行政)?诉讼|复议[、和及或与]?诉讼)|"
        "(行政复议(?!后)|复议(?!后))|"
        "(未经(?:行政)?复议(?:直接)?(?:起诉|提起诉讼|提起行政诉讼)?|直接(?:起诉|提起(?:行政)?诉讼))"
        "|"
        "((?:经)?(?:行政)?复议后(?:再)?(?:起诉|提起诉讼|提起行政诉讼|提起)?)|"
        "(行政诉讼|诉讼|应诉|被诉)|"
        "((?:行政)?规范性文件(?!解读|清理|备案|草案|征求|合法|审[查核]|目录))|"
        "(规章(?!制度|解读|清理|备案|草案))|"
        "(提案|议案|建议|信访|投诉|举报|留言|咨询|来信|来访|来电|热线|工单|提问|诉求|许可|处罚|"
        "强制|采购|项目|"
        "解读|培训|会议|活动|专栏|栏目|网站|微博|微信|公众号|政策性文件|制度|案例|新闻|简报|目录|"
        "指南|台账|"
        "问题|公告|信息(?!公开|申请|处理)|文件)"_s);
    return pattern;
}

constexpr std::array topicsOfGroups = {Topic::None,     Topic::Requests,       Topic::Appeals,
                                       Topic::Reviews,  Topic::LawsuitsDirect, Topic::LawsuitsAfter,
                                       Topic::Lawsuits, Topic::Normative,      Topic::Regulations,
                                       Topic::None};

/// Of requests, what is counted: the kinds in the order of the groups.
const QRegularExpression &requestPattern()
{
    static const QRegularExpression pattern(
        u"(上(?:一)?年度?(?:结转|转结|转入|遗留|未办结)|结转(?:自)?上(?:一)?年度?|上期结转)|"
        "((?:结转|转入|转|顺延|延续|延)(?:至|到|入)?(?:下|次)(?:一)?年(?:度)?(?:继续)?(?:办理)?|"
        "顺延|结转.{0,8}"
        "继续办理)|"
        "(不予公开)|(部分公开)|(不予(?:以)?(?:处理|受理))|(无法提供)|(其[他它](?:方式)?处理)|"
        "((?:予以|给予|准予|同意|全部)公开|(?:其中|其中:|其中,|[,、;:(])公开$)|"
        "(商业企业)|(科研机构)|(社会公益组织)|(法律服务机构)|"
        "(法人(?:或者|或|和|及|、|与)?(?:其他|其它)?组织|法人)|(自然人|公民)|"
        "(答复|办结|办复|办理完(?:毕|成|结))|"
        "(收到(?:和|并|及)处理|新收|收到|接收|接到|受理|收件|登记)|"
        "(收办|办理|处理|承办)"_s);
    return pattern;
}

constexpr std::array requestKinds = {u"",
                                     u"carried_over",
                                     u"carried_forward",
                                     u"refused",
                                     u"partly_granted",
                                     u"not_processed",
                                     u"unavailable",
                                     u"other_handling",
                                     u"granted",
                                     u"commercial",
                                     u"research",
                                     u"public_interest",
                                     u"legal_service",
                                     u"organisations",
                                     u"natural_person",
                                     u"answered",
                                     u"received",
                                     u"handled"};

/// Of reviews and lawsuits: how they ended.
const QRegularExpression &outcomePattern()
{
    static const QRegularExpression pattern(
        u"(维持)|(纠正|撤销|变更|确认违法|责令)|(其[他它]结果|其[他它]$)|"
        "((?:尚)?未审结|(?:尚)?未办结|正在审理|审理中|待审)"_s);
    return pattern;
}

constexpr std::array outcomes = {u"total", u"upheld", u"corrected", u"other", u"pending"};

const QRegularExpression &documentPattern()
{
    static const QRegularExpression pattern(
        u"(制发|制定|印发|出台|新制作|制作|新制定|新增)|(废止|失效|宣布失效)|(现行有效|有效)|"
        "(发布|公布)|(公开)"_s);
    return pattern;
}

constexpr std::array documentKinds = {u"", u"made", u"repealed", u"in_force", u"issued", u"public"};

QString carriedInYear(const QString &passage, int year)
{
    static const QRegularExpression from(u"(20\\d\\d)年度?(?:的)?结转"_s);
    static const QRegularExpression to(u"(?:结转|转入|延|顺延)(?:至|到|入)?(20\\d\\d)年"_s);
    if (const auto match = to.match(passage); match.hasMatch())
        return match.capturedView(1).toInt() == year + 1 ? u"carried_forward"_s : QString();
    if (const auto match = from.match(passage); match.hasMatch())
        return match.capturedView(1).toInt() == year - 1 ? u"carried_over"_s : QString();
    return {};
}

QString requestKind(const QString &passage, int year)
{
    if (passage.contains(u"结转"_s) || passage.contains(u"延"_s)) {
        if (const QString kind = carriedInYear(passage, year); !kind.isEmpty())
            return kind;
    }
    const int group = lastGroup(requestPattern(), passage);
    if (group > 0)
        return QString::fromUtf16(requestKinds.at(static_cast<size_t>(group)));
    return topicOf(passage).topic == Topic::Requests ? u"requests"_s : QString();
}

} // namespace

TopicReading topicOf(QStringView passage)
{
    const int group = lastGroup(topicPattern(), passage.toString());
    return {topicsOfGroups.at(static_cast<size_t>(group)), group > 0};
}

QString kindOf(Topic topic, const QString &passage, int year)
{
    const auto outcome = [&passage] {
        const int group = lastGroup(outcomePattern(), passage);
        return QString::fromUtf16(outcomes.at(static_cast<size_t>(group)));
    };
    const auto document = [&passage] {
        const int group = lastGroup(documentPattern(), passage);
        return QString::fromUtf16(documentKinds.at(static_cast<size_t>(group)));
    };
    switch (topic) {
    case Topic::None:
        return {};
    case Topic::Requests:
        return requestKind(withoutEverybody(passage), year);
    case Topic::Reviews:
        return u"review_"_s + outcome();
    case Topic::Lawsuits:
        return u"lawsuit_"_s + outcome();
    case Topic::LawsuitsDirect:
        return u"direct_"_s + outcome();
    case Topic::LawsuitsAfter:
        return u"after_"_s + outcome();
    case Topic::Appeals:
        return u"appeals_"_s + outcome();
    case Topic::Normative:
        return document().isEmpty() ? QString() : u"normative_"_s + document();
    case Topic::Regulations:
        return document().isEmpty() ? QString() : u"regulations_"_s + document();
    }
    return {};
}

bool speaksOfPart(const QString &passage)
{
    static const QRegularExpression pattern(
        u"网络|网上|在线|线上|线下|电子邮|邮件|邮寄|邮政|信函|书面|当面|现场|窗口|传真|平台|口头|"
        u"电话|"
        "本级|各级|各县|各区|各部门|办公室|分局|科室|镇|街道|季度|上半年|下半年|\\d月"_s);
    return pattern.match(passage).hasMatch();
}

bool speaksOfOther(const QString &passage)
{
    static const QRegularExpression pattern(
        u"同比|环比|同期|去年|增加|减少|增长|下降|上升|累计|以来|历年|计划|目标|预计|力争|"
        "上年(?!度?(?:结转|转结|转入|遗留|未办结))(?<!结转上年)(?<!结转自上年)|"
        "延期|逾期|超期|未按|未能|撤回|补正|征求|听证|平均|每(?:月|件|年|季)|败诉|胜诉|占|"
        "第三方意见|"
        "转办|移送|指导|抽查|清理|备案|审查|解读"_s);
    return pattern.match(passage).hasMatch();
}

} // namespace gouji
