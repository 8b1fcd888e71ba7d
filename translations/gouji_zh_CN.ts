<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>RepairWords</name>
    <message>
        <source>Proposals</source>
        <translation>修正建议</translation>
    </message>
    <message>
        <source>a digit was dropped</source>
        <translation>漏写一位数字</translation>
    </message>
    <message>
        <source>a digit was doubled</source>
        <translation>多写一位重复数字</translation>
    </message>
    <message>
        <source>two digits were exchanged</source>
        <translation>相邻两位数字颠倒</translation>
    </message>
    <message>
        <source>a digit was taken for one that looks like it</source>
        <translation>数字形近误认</translation>
    </message>
    <message>
        <source>a digit was replaced</source>
        <translation>一位数字写错</translation>
    </message>
    <message>
        <source>the number is not there; the sums tell it</source>
        <translation>此格无数，由合计推算</translation>
    </message>
    <message>
        <source>added up wrongly by a few</source>
        <translation>合计略有出入</translation>
    </message>
    <message>
        <source>copied from the next row</source>
        <translation>误抄下一行</translation>
    </message>
    <message>
        <source>another number altogether</source>
        <translation>数字完全不同</translation>
    </message>
    <message>
        <source>the same characters, read another way</source>
        <translation>原文字符另一种读法</translation>
    </message>
    <message>
        <source>exchanged with the cell beside it</source>
        <translation>与左右相邻格互换</translation>
    </message>
    <message>
        <source>exchanged with the cell below it</source>
        <translation>与上下相邻格互换</translation>
    </message>
    <message>
        <source>two numbers ran together</source>
        <translation>相邻两数粘连</translation>
    </message>
    <message>
        <source>two numbers ran together and the row slid to the left</source>
        <translation>相邻两数粘连，其后各格左移</translation>
    </message>
    <message>
        <source>the row slid one column to the right</source>
        <translation>整行右移一列</translation>
    </message>
    <message>
        <source>the row slid one column to the left</source>
        <translation>整行左移一列</translation>
    </message>
    <message>
        <source>totals were copied from another row</source>
        <translation>总计误抄他行</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>（空白）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>no other set of cells is as small</source>
        <translation>改动最少的方案仅此一个</translation>
    </message>
    <message>
        <source>likelier misprinted than misread</source>
        <translation>更可能是原文有误</translation>
    </message>
    <message>
        <source>likelier misread than misprinted</source>
        <translation>更可能是读取有误</translation>
    </message>
    <message>
        <source>the original prints “%1”</source>
        <translation>原文为“%1”</translation>
    </message>
    <message>
        <source>%1 = %2: what each of them is cannot be told</source>
        <translation>%1 = %2：各自的数无法推定</translation>
    </message>
    <message>
        <source>No small correction was found.</source>
        <translation>未找到简单的修正方案。</translation>
    </message>
    <message>
        <source>proposal %1 taken: %2</source>
        <translation>采纳第 %1 项建议：%2</translation>
    </message>
    <message>
        <source>an amount in another unit than the form asks for</source>
        <translation>金额单位与表格要求的不同</translation>
    </message>
    <message>
        <source>the decimal point stands elsewhere</source>
        <translation>小数点位置不对</translation>
    </message>
    <message>
        <source>one number was read as two, and the rest of the row slid to the right</source>
        <translation>一个数被读成两个，本行其余各数右移一格</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等，另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>heals: %1</source>
        <translation>使之成立：%1</translation>
    </message>
    <message>
        <source>breaks: %1</source>
        <translation>使之不成立：%1</translation>
    </message>
</context>
<context>
    <name>gouji::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>界面语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Paste as a &amp;New Report</source>
        <translation>粘贴为新报告(&amp;N)</translation>
    </message>
    <message>
        <source>Open the Sa&amp;mple</source>
        <translation>打开样例(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the corrections as a report file beside the original</source>
        <translation>把更正存为报告文件，放在原文旁边</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Previous Problem</source>
        <translation>上一问题(&amp;P)</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一问题</translation>
    </message>
    <message>
        <source>&amp;Next Problem</source>
        <translation>下一问题(&amp;N)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一问题</translation>
    </message>
    <message>
        <source>&amp;Confirm Cell</source>
        <translation>确认单元格(&amp;C)</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Re&amp;vert Cell</source>
        <translation>还原单元格(&amp;V)</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About gouji</source>
        <translation>关于勾稽(&amp;A)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Next Pa&amp;ne</source>
        <translation>下一窗格(&amp;W)</translation>
    </message>
    <message>
        <source>Revert &amp;All Cells</source>
        <translation>全部还原(&amp;A)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Document Is Wrong…</source>
        <translation>原文如此(&amp;D)…</translation>
    </message>
    <message>
        <source>Document wrong</source>
        <translation>原文如此</translation>
    </message>
    <message>
        <source>Read &amp;Selected Characters for the Cell</source>
        <translation>将所选文字读入当前格(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Find in the Original…</source>
        <translation>在原文中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>Compare with the Or&amp;iginal</source>
        <translation>与原文比较(&amp;I)</translation>
    </message>
    <message>
        <source>Export A&amp;ll Open Reports…</source>
        <translation>导出所有打开的报告(&amp;L)…</translation>
    </message>
    <message>
        <source>Compare &amp;with Another Report…</source>
        <translation>与另一份报告比较(&amp;W)…</translation>
    </message>
    <message>
        <source>Original in Another &amp;Form</source>
        <translation>换一种方式显示原文(&amp;F)</translation>
    </message>
    <message>
        <source>Whose Fa&amp;ult</source>
        <translation>归因(&amp;U)</translation>
    </message>
    <message>
        <source>Fault of the &amp;Document</source>
        <translation>归因于原文(&amp;D)</translation>
    </message>
    <message>
        <source>Fault of the E&amp;xtraction</source>
        <translation>归因于提取(&amp;X)</translation>
    </message>
    <message>
        <source>As the E&amp;vidence Says</source>
        <translation>按证据归因(&amp;V)</translation>
    </message>
    <message>
        <source>Next Cell to &amp;Review</source>
        <translation>下一个待核对单元格(&amp;R)</translation>
    </message>
    <message>
        <source>Read the Selected &amp;Line for the Row</source>
        <translation>用所选文字作为本行(&amp;L)</translation>
    </message>
    <message>
        <source>Read the Cell in Another &amp;Way</source>
        <translation>换一种读法(&amp;W)</translation>
    </message>
    <message>
        <source>Shift the Row Left from &amp;Here</source>
        <translation>本行从此处左移(&amp;H)</translation>
    </message>
    <message>
        <source>Shift the Row Ri&amp;ght from Here</source>
        <translation>本行从此处右移(&amp;G)</translation>
    </message>
</context>
<context>
    <name>gouji::CommandTexts</name>
    <message>
        <source>Review desk for annual disclosure reports. Without a subcommand it opens the window.</source>
        <translation>政府信息公开工作年度报告审核台。不带子命令时打开窗口。</translation>
    </message>
    <message>
        <source>Write what is read from reports as JSON to standard output: one file as an indented object, several as one object a line.</source>
        <translation>把从报告中读出的内容以 JSON 写到标准输出：一个文件为缩进的一个对象，多个文件每行一个对象。</translation>
    </message>
    <message>
        <source>Check reports against the rules. The exit status is 1 when an error is found.</source>
        <translation>按规则检查报告。发现错误时退出码为 1。</translation>
    </message>
    <message>
        <source>List the rules reports are checked against.</source>
        <translation>列出检查所依据的规则。</translation>
    </message>
    <message>
        <source>Reports or folders to open in the window.</source>
        <translation>要在窗口中打开的报告或文件夹。</translation>
    </message>
    <message>
        <source>Reports, or report files (.gouji.json).</source>
        <translation>报告，或报告文件（.gouji.json）。</translation>
    </message>
    <message>
        <source>Add the text itself.</source>
        <translation>一并写出全文。</translation>
    </message>
    <message>
        <source>text for people, json for programs.</source>
        <translation>text 供人看，json 供程序用。</translation>
    </message>
    <message>
        <source>Language of the sentences instead of that of the system.</source>
        <translation>语句所用的语言，代替系统语言。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>%1 --help tells how it is used.</source>
        <translation>用法见 %1 --help。</translation>
    </message>
    <message>
        <source>A subcommand is needed.</source>
        <translation>需要一个子命令。</translation>
    </message>
    <message>
        <source>%1 is the report itself; the export would replace it.</source>
        <translation>%1 就是报告本身，导出会覆盖它。</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>无法写标准输出：%1。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>agency unknown</source>
        <translation>机关不明</translation>
    </message>
    <message>
        <source>year unknown</source>
        <translation>年度不明</translation>
    </message>
    <message>
        <source>form %1</source>
        <translation>%1 版式</translation>
    </message>
    <message>
        <source>The report as a whole</source>
        <translation>整份报告</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 警告</numerusform>
        </translation>
    </message>
    <message>
        <source>consistent: no rule is broken</source>
        <translation>一致：没有违反规则</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 提示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) not assessable</source>
        <translation>
            <numerusform>%n 条规则无法判定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) to review</source>
        <translation>
            <numerusform>%n 格待核</numerusform>
        </translation>
    </message>
    <message>
        <source>Write reports in another format.</source>
        <translation>将报告导出为其他格式。</translation>
    </message>
    <message>
        <source>Tell what differs between two reports; of one report, what was corrected in it. Files of several reports are compared report by report: those of the same agency and year, else those at the same place. The exit status is 1 when something differs.</source>
        <translation>指出两份报告的不同之处；只给一份时，指出其中更正过的内容。文件含多份报告时逐份比较：单位和年度相同的相比，否则按位置相比。有不同时退出状态为 1。</translation>
    </message>
    <message>
        <source>Format to write; log for the record of corrections, letter for a letter to the organ (in the format the name given with -o ends in: html, pdf, csv, docx, odt, txt).</source>
        <translation>导出的格式；log 为更正记录，letter 为致机关的函（格式依 -o 所给文件名的后缀：html、pdf、csv、docx、odt、txt）。</translation>
    </message>
    <message>
        <source>File to write, the folder for several reports, or - for standard output. Unless given, documents and workbooks go to files named after the reports in the current folder; a single report in any other format goes to standard output.</source>
        <translation>要写入的文件；多份报告时为文件夹；- 为标准输出。未给出时，文档和工作簿写入当前文件夹中以报告命名的文件，单份报告的其他格式写到标准输出。</translation>
    </message>
    <message>
        <source>In documents: section headings in the official wording, or as printed.</source>
        <translation>文档中：各部分标题用规范表述（official），或照原文（printed）。</translation>
    </message>
    <message>
        <source>In documents: mark what is not in the source, or omit it.</source>
        <translation>文档中：原文没有的内容予以标明（mark），或略去（omit）。</translation>
    </message>
    <message>
        <source>No draft mark on documents of reports with open errors.</source>
        <translation>仍有未处理错误的报告，文档上不加草稿标记。</translation>
    </message>
    <message>
        <source>In documents: show which cells were corrected, confirmed or are to be reviewed.</source>
        <translation>文档中：标出已更正、已确认和待核的单元格。</translation>
    </message>
    <message>
        <source>Several reports cannot go to standard output; give a folder with -o.</source>
        <translation>多份报告不能写到标准输出；请用 -o 指定文件夹。</translation>
    </message>
    <message>
        <source>All reports as one csv or xlsx table: wide has a row for each report, long a row for each cell. Files of one report object a line are taken line by line.</source>
        <translation>把所有报告合成一张 csv 或 xlsx 表：wide 每份报告一行，long 每个单元格一行。每行一个报告对象的文件逐行读取。</translation>
    </message>
    <message>
        <source>A table of reports is written as csv or xlsx.</source>
        <translation>报告汇总表只能写成 csv 或 xlsx。</translation>
    </message>
    <message>
        <source>text for people, json for programs, sarif for tools that show findings in place.</source>
        <translation>text 供人阅读，json 供程序使用，sarif 供在原文处显示问题的工具使用。</translation>
    </message>
    <message>
        <source>Only findings that are the fault of the document, of the extraction, or undecided.</source>
        <translation>只列出归因于原文（document）、提取（extraction）或未定（undecided）的问题。</translation>
    </message>
    <message>
        <source>A file of your own rules: it adds rules and changes the severity of others.</source>
        <translation>自定规则文件：增加规则，调整其他规则的级别。</translation>
    </message>
    <message>
        <source>[perhaps misread]</source>
        <translation>［可能是提取有误］</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) of the text agree with the tables</source>
        <translation>
            <numerusform>正文中有 %n 处数据与表格相符</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own rules are not in force</source>
        <translation>自定规则未生效</translation>
    </message>
    <message>
        <source>Of files with several reports only the one of this number, from 1.</source>
        <translation>文件含多份报告时，只处理第几份（从 1 数起）。</translation>
    </message>
</context>
<context>
    <name>gouji::CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>上一处(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>下一处(&amp;N)</translation>
    </message>
    <message>
        <source>No cell differs.</source>
        <translation>没有不同的单元格。</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>第 %1 处，共 %2 处 · %3</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有不同。</translation>
    </message>
</context>
<context>
    <name>gouji::DialogPrompter</name>
    <message>
        <source>Open reports</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Save the report file as</source>
        <translation>报告文件另存为</translation>
    </message>
    <message>
        <source>Report files (*.gouji.json)</source>
        <translation>报告文件 (*.gouji.json)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>There are corrections not saved in:</source>
        <translation>以下报告的更正尚未保存：</translation>
    </message>
    <message>
        <source>&amp;Save all</source>
        <translation>全部保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>不保存(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>What was typed into these reports is lost for good:</source>
        <translation>以下报告中键入的内容将永久丢失：</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>丢弃(&amp;T)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>That password does not open %1. Try another one:</source>
        <translation>该密码打不开 %1，请重新输入：</translation>
    </message>
    <message>
        <source>%1 is encrypted. Its password:</source>
        <translation>%1 已加密，请输入密码：</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Export without a mark</source>
        <translation>导出而不标注</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) are open, and nothing on the pages will say so.</source>
        <translation>
            <numerusform>还有 %n 处错误未处理，页面上不会有任何标注。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export &amp;without a mark</source>
        <translation>不标注，仍要导出(&amp;W)</translation>
    </message>
</context>
<context>
    <name>gouji::DiffTexts</name>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>落款日期</translation>
    </message>
    <message>
        <source>Heading of section %1</source>
        <translation>第 %1 部分标题</translation>
    </message>
    <message>
        <source>Edition of table %1</source>
        <translation>表%1版式</translation>
    </message>
    <message>
        <source>%1: %2: %3 → %4</source>
        <translation>%1：%2：%3 → %4</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>没有不同。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) changed</source>
        <translation>
            <numerusform>变更 %n 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>新增 %n 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>删去 %n 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other difference(s)</source>
        <translation>
            <numerusform>其他不同 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1: the report was added</source>
        <translation>%1：新增的报告</translation>
    </message>
    <message>
        <source>%1: the report was removed</source>
        <translation>%1：删去的报告</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) without a difference</source>
        <translation>
            <numerusform>%n 份报告没有不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n 份有变化</numerusform>
        </translation>
    </message>
    <message>
        <source>Text before the sections</source>
        <translation>各部分之前的正文</translation>
    </message>
    <message>
        <source>Text of section %1</source>
        <translation>第 %1 部分正文</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The texts were not compared: the original of a report file is not at hand.</source>
        <translation>未比较正文：报告文件的原件不在手边。</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) of the text differ</source>
        <translation>
            <numerusform>正文有 %n 段不同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::EmptyPage</name>
    <message>
        <source>Open an annual disclosure report</source>
        <translation>打开一份年度报告</translation>
    </message>
    <message>
        <source>Open reports…</source>
        <translation>打开报告…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试用样例</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Drop reports here, or open them: Word, PDF, web pages, plain text.
The original stands at the left, the tables read from it at the right; the sums are checked while you correct.
The original file is never changed.</source>
        <translation>把报告拖到这里，或点“打开报告”：Word、PDF、网页、纯文本均可。
左边是原文，右边是从中读出的表格，更正时随时核对勾稽关系。
原文件永远不会被改动。</translation>
    </message>
</context>
<context>
    <name>gouji::EquationPanel</name>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>(blank taken as 0)</source>
        <translation>（空白按 0 计）</translation>
    </message>
    <message>
        <source>%1 stands in no equation.</source>
        <translation>%1 不在任何勾稽关系中。</translation>
    </message>
    <message>
        <source>Choose a cell to see the equations it stands in.</source>
        <translation>选一个单元格，这里显示它所在的勾稽关系。</translation>
    </message>
</context>
<context>
    <name>gouji::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n report(s)</source>
        <translation>
            <numerusform>导出 %n 份报告</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the corrected report</source>
        <translation>导出更正后的报告</translation>
    </message>
    <message>
        <source>This format has no pages.</source>
        <translation>这种格式没有页面可预览。</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The corrected report</source>
        <translation>更正后的报告</translation>
    </message>
    <message>
        <source>Record of corrections</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>Letter to the organ</source>
        <translation>致机关的函</translation>
    </message>
    <message>
        <source>Official wording</source>
        <translation>规范表述</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>照原文</translation>
    </message>
    <message>
        <source>Marked as missing</source>
        <translation>标明缺失</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不打开</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Mark as a &amp;draft while errors are open</source>
        <translation>仍有错误未处理时标为草稿(&amp;D)</translation>
    </message>
    <message>
        <source>Show which cells were &amp;corrected or are to be reviewed</source>
        <translation>标出已更正和待核的单元格(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Add the record of corrections</source>
        <translation>附更正记录(&amp;A)</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>选择保存位置</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>内容(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Headings:</source>
        <translation>标题(&amp;H)：</translation>
    </message>
    <message>
        <source>Not in the &amp;source:</source>
        <translation>原文所缺(&amp;S)：</translation>
    </message>
    <message>
        <source>Fo&amp;lder:</source>
        <translation>文件夹(&amp;L)：</translation>
    </message>
    <message>
        <source>Fi&amp;le:</source>
        <translation>文件(&amp;L)：</translation>
    </message>
    <message>
        <source>The&amp;n:</source>
        <translation>完成后(&amp;N)：</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) are open: every page says so.</source>
        <translation>
            <numerusform>尚有 %n 处错误未处理：每页都会标明。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) are open, and nothing on the pages says so.</source>
        <translation>
            <numerusform>尚有 %n 处错误未处理，而页面上不作标明。</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>保存到的文件夹</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>保存为</translation>
    </message>
</context>
<context>
    <name>gouji::ExportAll</name>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>gouji::Exporting</name>
    <message>
        <source>%1 is the report itself; it is never written over.</source>
        <translation>%1 就是报告原件，不会被覆盖。</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) exported to %1</source>
        <translation>
            <numerusform>已导出 %n 份报告到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>As its source prints it</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>As corrected</source>
        <translation>更正后</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %1 of %n report(s) exported to %2</source>
        <translation>
            <numerusform>已取消：%n 份报告中有 %1 份已导出到 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::FindBar</name>
    <message>
        <source>none</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>Find in the original</source>
        <translation>在原文中查找</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>gouji::FormTableModel</name>
    <message numerus="yes">
        <source>%n failing sum(s)</source>
        <translation>
            <numerusform>%n 条关系不成立</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>gouji::HelpTexts</name>
    <message>
        <source>Digits</source>
        <translation>数字键</translation>
    </message>
    <message>
        <source>type into the current cell</source>
        <translation>在当前单元格中输入</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>edit the current cell, commit what was typed</source>
        <translation>编辑当前单元格；提交输入</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>give up what was typed</source>
        <translation>放弃输入</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>empty the current cell</source>
        <translation>清空当前单元格</translation>
    </message>
    <message>
        <source>Reads annual disclosure reports, checks their sums while they are corrected, and exports them clean.</source>
        <translation>读取政府信息公开工作年度报告，边更正边核对勾稽关系，导出干净的报告。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>the cell is right: confirm it and go to the next one to review</source>
        <translation>确认本格无误，转到下一待核格</translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+V</source>
        <translation>Ctrl+C、Ctrl+V</translation>
    </message>
    <message>
        <source>copy and paste blocks of cells, also from spreadsheets</source>
        <translation>成块复制、粘贴，可与电子表格互通</translation>
    </message>
</context>
<context>
    <name>gouji::JournalDock</name>
    <message>
        <source>Journal</source>
        <translation>更正日志</translation>
    </message>
</context>
<context>
    <name>gouji::JournalModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>更正人</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>To</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>gouji::JournalPanel</name>
    <message>
        <source>Journal of changes</source>
        <translation>更正日志</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>尚未作任何更正。</translation>
    </message>
    <message>
        <source>Revert this cell</source>
        <translation>还原此单元格</translation>
    </message>
    <message>
        <source>Revert all cells</source>
        <translation>全部还原</translation>
    </message>
</context>
<context>
    <name>gouji::Legend</name>
    <message>
        <source>read from the original</source>
        <translation>读自原文</translation>
    </message>
    <message>
        <source>to review, with the number it looks like</source>
        <translation>待核，并示其形似的数字</translation>
    </message>
    <message>
        <source>printed, but blank</source>
        <translation>有此格，空白未填</translation>
    </message>
    <message>
        <source>not in the original</source>
        <translation>原文中没有</translation>
    </message>
    <message>
        <source>corrected by a person</source>
        <translation>经人更正</translation>
    </message>
    <message>
        <source>looked at and confirmed</source>
        <translation>经人核对确认</translation>
    </message>
    <message>
        <source>error: full corner</source>
        <translation>错误：实心角</translation>
    </message>
    <message>
        <source>warning: hollow corner</source>
        <translation>警告：空心角</translation>
    </message>
    <message>
        <source>failing sums meet here: most likely wrong</source>
        <translation>不成立的关系相交于此：最可能有误</translation>
    </message>
    <message>
        <source>dashed ring: a proposal would change it</source>
        <translation>虚线框：修正建议会改动此格</translation>
    </message>
</context>
<context>
    <name>gouji::LetterWords</name>
    <message>
        <source>On the annual report on the disclosure of government information</source>
        <translation>关于核实政府信息公开工作年度报告有关问题的函</translation>
    </message>
    <message>
        <source>On the annual report of %1 on the disclosure of government information</source>
        <translation>关于核实%1政府信息公开工作年度报告有关问题的函</translation>
    </message>
    <message>
        <source>Dear colleagues,</source>
        <translation>有关单位：</translation>
    </message>
    <message>
        <source>To %1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Your annual report</source>
        <translation>你单位政府信息公开工作年度报告</translation>
    </message>
    <message>
        <source>Your &quot;%1&quot;</source>
        <translation>你单位报送的《%1》</translation>
    </message>
    <message>
        <source>%1 has been received and checked. Nothing was found that asks for a correction.</source>
        <translation>%1收悉。经核对，未发现需要更正的问题。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has been received and checked. The following %n point(s) do not agree and are asked to be verified.</source>
        <translation>
            <numerusform>%1收悉。经核对，发现以下 %n 处问题，请予核实。</numerusform>
        </translation>
    </message>
    <message>
        <source>Thank you for your work.</source>
        <translation>感谢你单位对政府信息公开工作的支持。特此函告。</translation>
    </message>
    <message>
        <source>Please compare these points with your records, correct the report where they hold, and send us the corrected report with a short explanation. Thank you for your support.</source>
        <translation>请对照原始台账逐项核实，情况属实的请予更正，并将更正后的年度报告及简要说明反馈我单位。感谢支持配合。特此函告。</translation>
    </message>
</context>
<context>
    <name>gouji::MainWindow</name>
    <message>
        <source>There is nothing to read on the clipboard. Copy the whole report first.</source>
        <translation>剪贴板中没有可读取的内容。请先复制整份报告。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>gouji</source>
        <translation>勾稽</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About gouji</source>
        <translation>关于勾稽</translation>
    </message>
</context>
<context>
    <name>gouji::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>gouji::Messages</name>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>各表</translation>
    </message>
    <message>
        <source>The columns add up to %1, but the total is %2 (off by %3).</source>
        <translation>各列之和为 %1，总计为 %2，相差 %3。</translation>
    </message>
    <message>
        <source>The results add up to %1, but their total is %2 (off by %3).</source>
        <translation>办理结果之和为 %1，（七）总计为 %2，相差 %3。</translation>
    </message>
    <message>
        <source>New and carried over make %1, handled and carried forward %2 (off by %3).</source>
        <translation>新收加上年结转为 %1，办理总计加结转下年为 %2，相差 %3。</translation>
    </message>
    <message>
        <source>The outcomes add up to %1, but their total is %2 (off by %3).</source>
        <translation>各项结果之和为 %1，总计为 %2，相差 %3。</translation>
    </message>
    <message>
        <source>Last year&apos;s number and the change make %1, which cannot be.</source>
        <translation>上一年数量加本年增减为 %1，不应为负。</translation>
    </message>
    <message>
        <source>%1 newly published, but only %2 public in all.</source>
        <translation>本年新公开 %1，对外公开总数却只有 %2。</translation>
    </message>
    <message>
        <source>%1 published, but only %2 made this year (possible with a backlog).</source>
        <translation>本年新公开 %1，多于新制作 %2（公开往年制作的也有可能）。</translation>
    </message>
    <message>
        <source>%1 in force, fewer than made less repealed (%2).</source>
        <translation>现行有效 %1 件，少于制发减废止（%2 件）。</translation>
    </message>
    <message>
        <source>Items %1, amount %2: one is 0 and the other not.</source>
        <translation>项目数量 %1，金额 %2：一个为 0，另一个不为 0。</translation>
    </message>
    <message>
        <source>The left side makes %1, the right side %2 (off by %3).</source>
        <translation>左边合计 %1，右边合计 %2，相差 %3。</translation>
    </message>
    <message>
        <source>%1 should not be less than %2.</source>
        <translation>%1 不应小于 %2。</translation>
    </message>
    <message>
        <source>%1 should not be more than %2.</source>
        <translation>%1 不应大于 %2。</translation>
    </message>
    <message>
        <source>%1 and %2: one is 0 and the other not.</source>
        <translation>%1 与 %2：一个为 0，另一个不为 0。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等，另有 %n 格</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>A count cannot be negative: “%1”.</source>
        <translation>件数不能为负：“%1”。</translation>
    </message>
    <message>
        <source>A count has no decimals: “%1”.</source>
        <translation>件数不应有小数：“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) left blank.</source>
        <translation>
            <numerusform>%n 格空白。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold a dash or “none” instead of a number.</source>
        <translation>
            <numerusform>%n 格填的是“/”或“无”，不是数字。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>“%1” only looks like a number</source>
        <translation>“%1”只是看着像数字</translation>
    </message>
    <message>
        <source>The digits are separated by blanks: “%1”.</source>
        <translation>数字之间有空格或错位的分隔符：“%1”。</translation>
    </message>
    <message>
        <source>Leading zeros: “%1”.</source>
        <translation>数字前有多余的 0：“%1”。</translation>
    </message>
    <message>
        <source>Rule %1 does not hold: “%2”.</source>
        <translation>规则 %1 不成立：“%2”。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder or free the file.</source>
        <translation>无法写入 %1：%2。请换一个文件夹，或关闭占用该文件的程序。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, too large for a report.</source>
        <translation>%1 超过 %2 MB，不像是一份报告。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空文件。</translation>
    </message>
    <message>
        <source>%1 is of no kind that is known here. Save the report as a Word document, PDF or plain text and open that.</source>
        <translation>无法识别 %1 的类型。请把报告另存为 Word 文档、PDF 或纯文本后再打开。</translation>
    </message>
    <message>
        <source>%1 is of a kind (%2) that cannot be read. Save the report as a Word document, PDF or plain text and open that.</source>
        <translation>读不了 %1 这种文件（%2）。请把报告另存为Word 文档、PDF 或纯文本后再打开。</translation>
    </message>
    <message>
        <source>Nothing of the annual report is in %1.</source>
        <translation>%1 中没有年度报告的内容。</translation>
    </message>
    <message>
        <source>%1 is no valid JSON: it breaks at byte %2.</source>
        <translation>%1 不是有效的 JSON：第 %2 字节处出错。</translation>
    </message>
    <message>
        <source>%1 is not as it should be: at %2 there should be %3.</source>
        <translation>%1 的内容不对：%2 处应为 %3。</translation>
    </message>
    <message>
        <source>%1 is a report file of a schema this program does not know: %2.</source>
        <translation>%1 是本程序不认识的报告文件格式：%2。</translation>
    </message>
    <message>
        <source>The source %1 of this report file is not there.</source>
        <translation>这个报告文件的原文 %1 不在。</translation>
    </message>
    <message>
        <source>No form has a cell %1.</source>
        <translation>没有哪个版式有单元格 %1。</translation>
    </message>
    <message>
        <source>There is no export format %1.</source>
        <translation>没有导出格式 %1。</translation>
    </message>
    <message>
        <source>The export to %1 failed: %2.</source>
        <translation>导出为 %1 失败：%2。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The encoding is not certain; it was read as %1.</source>
        <translation>文件编码不能确定，按 %1 读取。</translation>
    </message>
    <message>
        <source>The file says it is %1, but it is not; it was read as %2.</source>
        <translation>文件自称是 %1 编码，其实不是；按 %2 读取。</translation>
    </message>
    <message>
        <source>%1 places could not be decoded and are shown as �.</source>
        <translation>有 %1 处无法解码，显示为 �。</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>not assessable</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>The label of the row is not the form&apos;s, only near it.</source>
        <translation>本行的标签与表式不完全相同。</translation>
    </message>
    <message>
        <source>The row does not have as many values as it should.</source>
        <translation>本行数值的个数不对。</translation>
    </message>
    <message>
        <source>The row was put together from several pieces.</source>
        <translation>本行由几段拼成。</translation>
    </message>
    <message>
        <source>The characters are odd for a number.</source>
        <translation>这些字符不像数字。</translation>
    </message>
    <message>
        <source>It might belong to another column.</source>
        <translation>可能属于另一列。</translation>
    </message>
    <message>
        <source>The row was found more than once.</source>
        <translation>本行出现不止一次。</translation>
    </message>
    <message>
        <source>The row was placed by its position alone.</source>
        <translation>本行没有标签，只凭位置认定。</translation>
    </message>
    <message>
        <source>Not found in the source.</source>
        <translation>原文中没有找到。</translation>
    </message>
    <message>
        <source>The reading is not certain.</source>
        <translation>读数不能确定。</translation>
    </message>
    <message>
        <source>Report file</source>
        <translation>报告文件</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>逗号分隔值</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>（空白）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>原文：%1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Certainty of the reading: %1</source>
        <translation>读数把握：%1</translation>
    </message>
    <message>
        <source>%1: %2 → %3 (%4)</source>
        <translation>%1：%2 → %3（%4）</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Δ results − total</source>
        <translation>Δ （一）至（六）之和 − 总计</translation>
    </message>
    <message>
        <source>Δ I + II − (7) − IV</source>
        <translation>Δ 一 + 二 − （七）− 四</translation>
    </message>
    <message>
        <source>%1 of %2 sums cannot be assessed for want of a number: %3.</source>
        <translation>%2 条关系中有 %1 条无法判定，缺少数字：%3。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>统计期限</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>落款日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>SHA-256 of the source</source>
        <translation>来源文件 SHA-256</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>单元格数</translation>
    </message>
    <message>
        <source>Cells to review</source>
        <translation>待核单元格</translation>
    </message>
    <message>
        <source>Findings, counted</source>
        <translation>问题数</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>更正人</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Cell id</source>
        <translation>单元格编号</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>To</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Cells concerned</source>
        <translation>涉及单元格</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实为</translation>
    </message>
    <message>
        <source>No corrections.</source>
        <translation>没有更正。</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>reverted</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1; %2 may be meant.</source>
        <translation>%1，可能是 %2。</translation>
    </message>
    <message>
        <source>“%1” is in %2, the form asks for %3.</source>
        <translation>“%1”的单位是%2，表中规定为%3。</translation>
    </message>
    <message>
        <source>The unit %1 stands in the cell: “%2”.</source>
        <translation>单元格内写有单位“%1”：“%2”。</translation>
    </message>
    <message>
        <source>The total is blank, and its sums do not agree.</source>
        <translation>总计空白，而几个合计又不相同。</translation>
    </message>
    <message>
        <source>The total is blank; the numbers add up to %1.</source>
        <translation>总计空白；各数之和为 %1。</translation>
    </message>
    <message>
        <source>The tables are those of edition %1; for %2 edition %3 is prescribed.</source>
        <translation>表格是 %1 年版，%2 年度应使用 %3 年版。</translation>
    </message>
    <message>
        <source>The tables are of different editions: %1.</source>
        <translation>各表版式不同：%1。</translation>
    </message>
    <message>
        <source>“%1” is a label of edition %2; this one prints “%3”.</source>
        <translation>“%1”是 %2 年版的写法，本版式应为“%3”。</translation>
    </message>
    <message>
        <source>The section “%1” is missing.</source>
        <translation>缺少“%1”部分。</translation>
    </message>
    <message>
        <source>The whole table is missing in the source.</source>
        <translation>原文中缺少整张表。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) missing between others; perhaps lost at a page break.</source>
        <translation>
            <numerusform>中间缺少 %n 行，可能在换页处丢失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) missing in the source.</source>
        <translation>
            <numerusform>原文中缺少 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The row “%1” is printed more than once.</source>
        <translation>“%1”一行出现不止一次。</translation>
    </message>
    <message>
        <source>The form has no row “%1”.</source>
        <translation>表中没有“%1”这一行。</translation>
    </message>
    <message>
        <source>The row has %1 values where the form has %2.</source>
        <translation>本行有 %1 个数值，表中应有 %2 个。</translation>
    </message>
    <message>
        <source>No year is named anywhere.</source>
        <translation>全文没有写明年度。</translation>
    </message>
    <message>
        <source>The report has no title; by the rest it is for %1.</source>
        <translation>报告没有标题；从其余内容看是 %1 年度。</translation>
    </message>
    <message>
        <source>The title names no year; by the rest it is %1.</source>
        <translation>标题没有写年度；从其余内容看是 %1 年度。</translation>
    </message>
    <message>
        <source>The file name says %1, the report %2.</source>
        <translation>文件名写的是 %1，报告是 %2 年度。</translation>
    </message>
    <message>
        <source>The period lies in %1, the report is for %2.</source>
        <translation>统计期限在 %1 年，报告是 %2 年度。</translation>
    </message>
    <message>
        <source>The text speaks of %1, the report is for %2.</source>
        <translation>正文说的是 %1 年，报告是 %2 年度。</translation>
    </message>
    <message>
        <source>The title says %1, the rest of the report %2.</source>
        <translation>标题写 %1 年，其余内容是 %2 年。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>The period is %1 instead of %2.</source>
        <translation>统计期限为 %1，应为 %2。</translation>
    </message>
    <message>
        <source>Signed on %1, after the deadline of %2 as this program knows it.</source>
        <translation>落款日期 %1，晚于期限 %2（本程序所知）。</translation>
    </message>
    <message>
        <source>Signed on %1, before the period ends.</source>
        <translation>落款日期 %1，早于统计期限截止日。</translation>
    </message>
    <message>
        <source>Signed on %1, before the period ends; %2 may be meant.</source>
        <translation>落款日期 %1，早于统计期限截止日，可能是 %2。</translation>
    </message>
    <message>
        <source>%1 of %2 sums cannot be assessed: there is no number.</source>
        <translation>%2 条关系中有 %1 条无法判定：缺少数字。</translation>
    </message>
    <message>
        <source>%1 is damaged: it begins like %2, but cannot be read to its end. Get it once more from where it came from.</source>
        <translation>%1 已损坏：开头像 %2，却读不到结尾。请重新取得这个文件。</translation>
    </message>
    <message>
        <source>%1 is not opened: it declares XML entities, as no office program does.</source>
        <translation>未打开 %1：其中声明了 XML 实体，办公软件不会这样写。</translation>
    </message>
    <message>
        <source>%1 is encrypted. Its password is needed.</source>
        <translation>%1 已加密，需要密码。</translation>
    </message>
    <message>
        <source>This password does not open %1.</source>
        <translation>密码不对，打不开 %1。</translation>
    </message>
    <message>
        <source>%1 is a scan: its pages are pictures without text.</source>
        <translation>%1 是扫描件：页面只有图像，没有文字。</translation>
    </message>
    <message>
        <source>%1 is not opened: unpacked it is larger than %2 MB.</source>
        <translation>未打开 %1：解压后超过 %2 MB。</translation>
    </message>
    <message>
        <source>%1 is not opened: it unpacks to more than %2 times its size, as a trap does.</source>
        <translation>未打开 %1：解压后超过自身大小的 %2 倍，疑为恶意文件。</translation>
    </message>
    <message>
        <source>%1 is not opened: more than %2 files are packed in it.</source>
        <translation>未打开 %1：其中打包的文件超过 %2 个。</translation>
    </message>
    <message>
        <source>%1 is not opened: its parts are nested more than %2 deep.</source>
        <translation>未打开 %1：内容嵌套超过 %2 层。</translation>
    </message>
    <message>
        <source>%1 has more than %2 pages, too many for a report.</source>
        <translation>%1 超过 %2 页，不像一份报告。</translation>
    </message>
    <message>
        <source>The tables of %1 have more than %2 cells, too many for a report.</source>
        <translation>%1 的表格超过 %2 个单元格，不像一份报告。</translation>
    </message>
    <message>
        <source>Reading %1 took longer than %2 seconds and was given up.</source>
        <translation>读取 %1 超过 %2 秒，已放弃。</translation>
    </message>
    <message>
        <source>Reading %1 needs LibreOffice. Install the package %2.</source>
        <translation>读取 %1 需要 LibreOffice。请安装软件包 %2。</translation>
    </message>
    <message>
        <source>LibreOffice could not convert %1: %2.</source>
        <translation>LibreOffice 无法转换 %1：%2。</translation>
    </message>
    <message>
        <source>%1 tracked changes were read as if they were accepted.</source>
        <translation>有 %1 处修订，按已接受读取。</translation>
    </message>
    <message>
        <source>%1 hidden passages were left out.</source>
        <translation>有 %1 处隐藏文字未读入。</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>read from the text at %1</source>
        <translation>取自原文 %1</translation>
    </message>
    <message>
        <source>“%1”: this cell counts, it takes no %2.</source>
        <translation>“%1”：本格是件数，不带单位“%2”。</translation>
    </message>
    <message>
        <source>“%1” is in %2; this cell is in %3. Type the amount in %3.</source>
        <translation>“%1”的单位是%2，本格的单位是%3，请按%3填写。</translation>
    </message>
    <message>
        <source>“%1” is not a number. Type digits, “/” for none, or nothing.</source>
        <translation>“%1”不是数字。请输入数字，没有则输入“/”或留空。</translation>
    </message>
    <message>
        <source>“%1” only looks like %2: type the digits.</source>
        <translation>“%1”只是看着像 %2，请输入数字。</translation>
    </message>
    <message>
        <source>“%1”: a count cannot be negative.</source>
        <translation>“%1”：件数不能为负。</translation>
    </message>
    <message>
        <source>“%1”: a count has no decimals.</source>
        <translation>“%1”：件数没有小数。</translation>
    </message>
    <message>
        <source>What was pasted is larger than the table.</source>
        <translation>粘贴的内容超出表格范围。</translation>
    </message>
    <message>
        <source>the original changed</source>
        <translation>原文有改动</translation>
    </message>
    <message>
        <source>let stand</source>
        <translation>认可问题</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s), %1</source>
        <translation>
            <numerusform>%n 个单元格，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Open it in the program it was made with, save it without a password and open that.</source>
        <translation>%1 受密码保护。请用制作它的程序打开，另存为不带密码的文件，再打开该文件。</translation>
    </message>
    <message>
        <source>LibreOffice could not convert %1.</source>
        <translation>LibreOffice 无法转换 %1。</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>in a cell of a document</comment>
        <translation>缺</translation>
    </message>
    <message>
        <source>Note: the grey cells are not in the source; nothing was filled in.</source>
        <translation>注：灰底各格原文中没有，未作填补。</translation>
    </message>
    <message>
        <source>(This table is not in the source.)</source>
        <translation>（原文无此表。）</translation>
    </message>
    <message>
        <source>(This section is not in the source.)</source>
        <translation>（原文无此部分。）</translation>
    </message>
    <message>
        <source>(The source is not at hand: its text is left out.)</source>
        <translation>（未取得原文，正文从略。）</translation>
    </message>
    <message>
        <source>Record of corrections</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>Printed, in its context</source>
        <translation>原文（含上下文）</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>The report as a whole</source>
        <translation>报告整体</translation>
    </message>
    <message>
        <source>(Sender)</source>
        <translation>（发函单位）</translation>
    </message>
    <message>
        <source>(Date)</source>
        <translation>&#x3000;&#x3000;年&#x3000;&#x3000;月&#x3000;&#x3000;日</translation>
    </message>
    <message numerus="yes">
        <source>Draft, %n open error(s)</source>
        <translation>
            <numerusform>草稿，尚有 %n 处错误未处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument 文本</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message numerus="yes">
        <source>%n sums that meet here are off by %1: %2.</source>
        <translation>
            <numerusform>相交于此的 %n 条关系均差 %1：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text reports figures of %1, the report is for %2.</source>
        <translation>正文陈述的是%1年的数据，报告年度为%2年。</translation>
    </message>
    <message>
        <source>Signed by “%1”; the title names “%2”.</source>
        <translation>落款机关为“%1”，标题中的机关为“%2”。</translation>
    </message>
    <message>
        <source>“%1” is no telephone number.</source>
        <translation>“%1”不是完整的电话号码。</translation>
    </message>
    <message>
        <source>“%1” is no postcode.</source>
        <translation>“%1”不是六位邮政编码。</translation>
    </message>
    <message>
        <source>No address stands where one is announced.</source>
        <translation>“地址”之后没有内容。</translation>
    </message>
    <message>
        <source>“%1” is no address.</source>
        <translation>“%1”不是地址。</translation>
    </message>
    <message>
        <source>The label “%1” is “%2” in the form.</source>
        <translation>标签“%1”应为“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>The labels are printed with half-width punctuation, %n mark(s).</source>
        <translation>
            <numerusform>标签使用半角标点，共 %n 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A conversion left “%1” in the text; %n place(s) in all.</source>
        <translation>
            <numerusform>文中有转换残留“%1”，共 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>The section “%1” says nothing.</source>
        <translation>“%1”部分没有内容。</translation>
    </message>
    <message>
        <source>The section “%1” is out of order.</source>
        <translation>“%1”部分次序颠倒。</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) have another number, first “%1” for “%2”.</source>
        <translation>
            <numerusform>%n 个部分的编号不符，首处为“%1”，应为“%2”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) are numbered in another style, first “%1” for “%2”.</source>
        <translation>
            <numerusform>%n 个部分的编号样式不符，首处为“%1”，应为“%2”。</numerusform>
        </translation>
    </message>
    <message>
        <source>The heading “%1” is worded “%2” in the form.</source>
        <translation>标题“%1”的规定用语为“%2”。</translation>
    </message>
    <message>
        <source>“%1” is typed twice.</source>
        <translation>“%1”文字重复。</translation>
    </message>
    <message>
        <source>The numbering goes on with %1 where %2 is due.</source>
        <translation>编号不连续：此处为 %1，应为 %2。</translation>
    </message>
    <message>
        <source>The section says nothing of: %1.</source>
        <translation>该部分没有写到：%1。</translation>
    </message>
    <message>
        <source>The text says that all were concluded; the tables have: %1.</source>
        <translation>正文称全部办结，表中为：%1。</translation>
    </message>
    <message>
        <source>The text says that there were none; the tables have: %1.</source>
        <translation>正文称没有，表中为：%1。</translation>
    </message>
    <message>
        <source>The text says %1; the tables have: %2.</source>
        <translation>正文写%1，表中为：%2。</translation>
    </message>
    <message>
        <source>%1 add up to %2, not to %3.</source>
        <translation>%1 之和为 %2，不是 %3。</translation>
    </message>
    <message>
        <source>The fees of %1 yuan are no multiple of ten yuan.</source>
        <translation>信息处理费 %1 元不是 10 元的整数倍。</translation>
    </message>
    <message>
        <source>Two columns hold the same numbers all the way down.</source>
        <translation>两列数字自上而下完全相同。</translation>
    </message>
    <message>
        <source>The row is the one above it, moved by one column.</source>
        <translation>这一行与上一行右移一列的数字相同。</translation>
    </message>
    <message>
        <source>%1 is a hundred times its total of %2 or more; numbers may have run together.</source>
        <translation>%1 达到其合计 %2 的一百倍以上，疑似数字粘连。</translation>
    </message>
    <message>
        <source>Every number of the tables is 0, while the text counts what was done.</source>
        <translation>表中数字全部为 0，而正文写有工作数量。</translation>
    </message>
    <message>
        <source>%1 %2 would explain it.</source>
        <translation>%1按“%2”计算则相符。</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>the extraction</source>
        <translation>提取</translation>
    </message>
    <message>
        <source>%1 per cent of all are under other.</source>
        <translation>“其他”占百分之%1。</translation>
    </message>
    <message>
        <source>%1 per cent of all requests are carried forward.</source>
        <translation>结转下年度的占全部申请的百分之%1。</translation>
    </message>
    <message>
        <source>whose fault it is</source>
        <translation>归因</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>（没有）</translation>
    </message>
    <message>
        <source>May also be read as: %1</source>
        <translation>也可读作：%1</translation>
    </message>
    <message>
        <source>read in another way</source>
        <translation>换一种读法</translation>
    </message>
    <message>
        <source>row shifted to the right</source>
        <translation>本行右移</translation>
    </message>
    <message>
        <source>row shifted to the left</source>
        <translation>本行左移</translation>
    </message>
    <message>
        <source>row read from the text at %1</source>
        <translation>本行取自原文 %1</translation>
    </message>
    <message>
        <source>A table of %1 rows in line %2, “%3”, is none of the form&apos;s and was not read.</source>
        <translation>第 %2 行起有一张 %1 行的表格“%3”，不是规定格式中的表格，没有读取。</translation>
    </message>
    <message>
        <source>The row can be read in another way that agrees with the sums.</source>
        <translation>这一行换一种读法，也与合计相符。</translation>
    </message>
    <message>
        <source>The label of the row is two characters or more off.</source>
        <translation>行标题与规定格式相差两个字以上。</translation>
    </message>
    <message>
        <source>The rows around it are not its neighbours in the form.</source>
        <translation>前后两行不是规定格式中与它相邻的行。</translation>
    </message>
    <message>
        <source>%1 cannot be written: no room is left on the disk. Make room or choose another folder.</source>
        <translation>无法写入 %1：磁盘空间不足。请腾出空间，或另选文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be written: there is no folder %2. Choose another folder.</source>
        <translation>无法写入 %1：没有文件夹 %2。请另选文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be written: a folder has that name. Choose another name.</source>
        <translation>无法写入 %1：已有同名文件夹。请换一个名称。</translation>
    </message>
    <message>
        <source>%1 cannot be written: the name is too long. Choose a shorter one.</source>
        <translation>无法写入 %1：名称太长。请换一个短一些的。</translation>
    </message>
    <message>
        <source>%1 has no report number %2; the last one in it is number %3.</source>
        <translation>%1 中没有第 %2 份报告，最后一份是第 %3 份。</translation>
    </message>
    <message>
        <source>%1 is the original of the report; it is never written over. Choose another name.</source>
        <translation>%1 是报告的原件，绝不覆盖。请换一个名称。</translation>
    </message>
</context>
<context>
    <name>gouji::NoteBar</name>
    <message>
        <source>Note (may be left empty)</source>
        <translation>备注（可不填）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>予以认可</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>gouji::OpenFiles</name>
    <message>
        <source>edition %1</source>
        <translation>%1 年版</translation>
    </message>
</context>
<context>
    <name>gouji::OriginalMenu</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Read these characters for %1</source>
        <translation>将这些文字读入：%1</translation>
    </message>
    <message>
        <source>Read these characters for the current cell</source>
        <translation>将这些文字读入当前格</translation>
    </message>
</context>
<context>
    <name>gouji::PastedReport</name>
    <message>
        <source>Pasted report</source>
        <translation>粘贴的报告</translation>
    </message>
</context>
<context>
    <name>gouji::ProblemBar</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n 待核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 提示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ consistent, %n to review</source>
        <translation>
            <numerusform>✓ 一致，%n 格待核</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ consistent, nothing to review</source>
        <translation>✓ 一致，无待核</translation>
    </message>
    <message>
        <source>%1, shown</source>
        <translation>%1，已显示</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1，已隐藏</translation>
    </message>
    <message>
        <source>Hide these</source>
        <translation>隐藏此类</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>显示此类</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>全部表</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Problems of</source>
        <translation>问题所属表</translation>
    </message>
    <message>
        <source>Open and let stand</source>
        <translation>未处理与已认可</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>Let stand</source>
        <translation>已认可</translation>
    </message>
    <message>
        <source>State of the problems</source>
        <translation>问题状态</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Search problems</source>
        <translation>搜索问题</translation>
    </message>
    <message>
        <source>Anyone&apos;s fault</source>
        <translation>所有归因</translation>
    </message>
    <message>
        <source>Whose fault</source>
        <translation>归因</translation>
    </message>
</context>
<context>
    <name>gouji::ProblemModel</name>
    <message>
        <source>to review</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Whose fault</source>
        <translation>归因</translation>
    </message>
</context>
<context>
    <name>gouji::ProblemTreeModel</name>
    <message>
        <source>Let stand</source>
        <translation>已认可</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>%1 — note: %2</source>
        <translation>%1——备注：%2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>let stand</source>
        <translation>已认可</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Whose fault: %1</source>
        <translation>归因：%1</translation>
    </message>
    <message>
        <source>Whose fault</source>
        <translation>归因</translation>
    </message>
</context>
<context>
    <name>gouji::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>The document itself is wrong: %1</source>
        <translation>原文如此：%1</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>没有符合筛选条件的问题。</translation>
    </message>
</context>
<context>
    <name>gouji::ProgressStrip</name>
    <message>
        <source>Opening %1 of %2: %3</source>
        <translation>正在打开第 %1 份，共 %2 份：%3</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>gouji::ProposalPanel</name>
    <message>
        <source>Proposals: Enter takes one, Ctrl+D says that the document itself is wrong</source>
        <translation>修正建议：回车采纳，Ctrl+D 表示原文如此</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>修正建议</translation>
    </message>
</context>
<context>
    <name>gouji::RecentMenu</name>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
</context>
<context>
    <name>gouji::RecoveryPanel</name>
    <message>
        <source>The program ended before these reports were saved. What was typed is kept; take it up again, or throw it away.</source>
        <translation>上次程序结束时，以下报告尚未保存。键入的内容均已留存，可以恢复，也可以丢弃。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最后更改</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>所在文件夹</translation>
    </message>
    <message>
        <source>Reports that were not saved</source>
        <translation>未保存的报告</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>丢弃…</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>gouji::Remarks</name>
    <message>
        <source>The original %1 is not there; the report file&apos;s own text is shown. Put the original back beside the report file to see all of it.</source>
        <translation>原文 %1 不在原处，显示的是报告文件自带的文字。把原文放回报告文件旁边即可看到全文。</translation>
    </message>
    <message>
        <source>The original %1 is no longer there. The report stays open as it was read, and can be saved.</source>
        <translation>原文 %1 已不在原处。报告仍按先前读取的内容打开，可以照常保存。</translation>
    </message>
    <message>
        <source>The original %1 has changed since the report file was saved; the report file&apos;s own text is shown. Read it again to see what it says now: corrections are kept where the same characters are printed.</source>
        <translation>原文 %1 在保存报告文件之后有改动，显示的是报告文件自带的文字。可重新读取原文：原文字符未变之处，更正予以保留。</translation>
    </message>
    <message>
        <source>The original %1 has changed on disk since it was read. Read it again to see what it says now: corrections are kept where the same characters are printed.</source>
        <translation>原文 %1 在读取之后又有改动。可重新读取：原文字符未变之处，更正予以保留。</translation>
    </message>
    <message>
        <source>%1: “%2” was typed over “%3”; “%4” is printed now. Look at it again.</source>
        <translation>%1：曾将“%3”更正为“%2”，现在原文为“%4”，请重新核对。</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) carried over.</source>
        <translation>
            <numerusform>已保留 %n 处更正。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more correction(s) to look at again; the journal lists them.</source>
        <translation>
            <numerusform>另有 %n 处更正需重新核对，详见更正日志。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was typed before the program ended was recovered. It is not saved yet.</source>
        <translation>已恢复上次未保存的更正，请及时保存。</translation>
    </message>
    <message>
        <source>%1: the corrections saved in %2 were taken up again.</source>
        <translation>%1：已接着上次保存在 %2 中的更正继续。</translation>
    </message>
    <message>
        <source>%1 holds corrections made to an earlier state of this original.</source>
        <translation>%1 中存有对此原文较早版本所作的更正。</translation>
    </message>
    <message>
        <source>%1 holds %2 reports, each in a tab of its own; this is number %3.</source>
        <translation>%1 中有 %2 份报告，各占一个标签页；这是第 %3 份。</translation>
    </message>
</context>
<context>
    <name>gouji::ReportNotices</name>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>沿用这些更正</translation>
    </message>
</context>
<context>
    <name>gouji::ReportPage</name>
    <message>
        <source>Equations of the current cell</source>
        <translation>当前单元格的勾稽关系</translation>
    </message>
</context>
<context>
    <name>gouji::ReportStatus</name>
    <message>
        <source>%1/%2 cells read</source>
        <translation>已读 %1/%2 格</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n 待核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n 已更正</numerusform>
        </translation>
    </message>
    <message>
        <source>consistent</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>%1: equations %2/%3</source>
        <translation>%1：%2/%3 条关系成立</translation>
    </message>
</context>
<context>
    <name>gouji::ReportTabs</name>
    <message>
        <source>There are corrections not saved.</source>
        <translation>有未保存的更正。</translation>
    </message>
</context>
<context>
    <name>gouji::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>外观(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>字体(&amp;F)：</translation>
    </message>
    <message>
        <source>Text &amp;size:</source>
        <translation>文字大小(&amp;S)：</translation>
    </message>
    <message>
        <source>Your &amp;name in the journal:</source>
        <translation>日志中的姓名(&amp;N)：</translation>
    </message>
    <message>
        <source>After &amp;Enter go to:</source>
        <translation>按回车后转到(&amp;E)：</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>The desktop&apos;s</source>
        <translation>桌面字体</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>the next problem</source>
        <translation>下一问题</translation>
    </message>
    <message>
        <source>the next cell</source>
        <translation>下一单元格</translation>
    </message>
    <message>
        <source>At the start, &amp;open what was open at the end</source>
        <translation>启动时打开上次未关闭的报告(&amp;O)</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Rules of the house</source>
        <translation>本单位规则</translation>
    </message>
    <message>
        <source>Rules (*.json)</source>
        <translation>规则文件 (*.json)</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>&amp;Rules of the house:</source>
        <translation>本单位规则(&amp;R)：</translation>
    </message>
    <message>
        <source>only those of the form</source>
        <translation>仅用表格自带的规则</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose a file with rules</source>
        <translation>选择规则文件</translation>
    </message>
</context>
<context>
    <name>gouji::SourcePane</name>
    <message>
        <source>Beginning of the text</source>
        <translation>正文开头</translation>
    </message>
    <message>
        <source>Original text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Sections of the original</source>
        <translation>原文各部分</translation>
    </message>
    <message>
        <source>Go to a section</source>
        <translation>转到某一部分</translation>
    </message>
    <message>
        <source>Find in the original (Ctrl+F)</source>
        <translation>在原文中查找（Ctrl+F）</translation>
    </message>
    <message>
        <source>Find in the original</source>
        <translation>在原文中查找</translation>
    </message>
    <message>
        <source>Show the original with its tables laid out (F7)</source>
        <translation>原文按表格排版显示（F7）</translation>
    </message>
    <message>
        <source>Show the original text as it stands, with line numbers (F7)</source>
        <translation>原文按原样显示，带行号（F7）</translation>
    </message>
    <message>
        <source>Show the pages of the original as they are printed (F7)</source>
        <translation>按版面显示原文页面 (F7)</translation>
    </message>
</context>
<context>
    <name>gouji::PageZoom</name>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
</context>
</TS>
