#include "tests/support/reportwords.h"

namespace gouji {

using namespace Qt::StringLiterals;

const ReportWords &reportWords()
{
    static const ReportWords words{
        .title = u"示例市青川局2022年政府信息公开工作年度报告"_s,
        .headings = {u"一、总体情况"_s, u"二、主动公开政府信息情况"_s,
                     u"三、收到和处理政府信息公开申请情况"_s,
                     u"四、政府信息公开行政复议、行政诉讼情况"_s, u"五、存在的主要问题及改进情况"_s,
                     u"六、其他需要报告的事项"_s},
        .prose =
            {{u"2022年，本局通过门户网站主动公开政府信息，依申请公开渠道畅通，政府信息管理和监督考核有序。"_s},
             {},
             {},
             {},
             {u"公开的形式还不够多样，下一步将拓宽渠道，加强培训。"_s},
             {u"本年度未收取信息处理费。"_s}},
        .signature = {u"示例市青川局"_s, u"2023年1月12日"_s},
    };
    return words;
}

} // namespace gouji
