#pragma once

#include <QString>
#include <QStringView>

namespace gouji {

/// What a passage speaks of, as far as the tables hold it too.
enum class Topic {
    None,
    Requests,       ///< 政府信息公开申请
    Reviews,        ///< 行政复议
    Lawsuits,       ///< 行政诉讼
    LawsuitsDirect, ///< 未经复议直接起诉
    LawsuitsAfter,  ///< 复议后起诉
    Appeals,        ///< 行政复议、行政诉讼 in one breath
    Normative,      ///< 规范性文件
    Regulations,    ///< 规章
};

/// What the passage speaks of last. `known` is set when it names anything at all, of the tables or
/// not.
struct TopicReading
{
    Topic topic = Topic::None;
    bool known = false;
};
[[nodiscard]] TopicReading topicOf(QStringView passage);

/// What a number behind `passage` counts, of `topic`: a ClaimRule::kind, empty for nothing the
/// tables hold. `year` is the report's.
[[nodiscard]] QString kindOf(Topic topic, const QString &passage, int year);

/// The passage speaks of some of it only: by one way of sending, of one office.
[[nodiscard]] bool speaksOfPart(const QString &passage);

/// The passage speaks of another time, a change, a plan, or of delays and the like.
[[nodiscard]] bool speaksOfOther(const QString &passage);

} // namespace gouji
