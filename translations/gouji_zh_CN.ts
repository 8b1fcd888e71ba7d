<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>gouji::Messages</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns add up to %1, but the total is %2 (off by %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results add up to %1, but their total is %2 (off by %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New and carried over make %1, handled and carried forward %2 (off by %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcomes add up to %1, but their total is %2 (off by %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year&apos;s number and the change make %1, which cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 newly published, but only %2 public in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 published, but only %2 made this year (possible with a backlog).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in force, fewer than made less repealed (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items %1, amount %2: one is 0 and the other not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The left side makes %1, the right side %2 (off by %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 should not be less than %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 should not be more than %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2: one is 0 and the other not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum cannot be assessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum cannot be assessed: no number for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A count cannot be negative: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A count has no decimals: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit stands in the cell: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) left blank.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold a dash or “none” instead of a number.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The total is blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” only looks like a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits are separated by blanks: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leading zeros: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule %1 does not hold: “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder or free the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, too large for a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no text. Save the report as plain text and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is of a kind (%2) that cannot be read. Save the report as plain text and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the annual report is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no valid JSON: it breaks at byte %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not as it should be: at %2 there should be %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a report file of a schema this program does not know: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source %1 of this report file is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No form has a cell %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no export format %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export to %1 failed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding is not certain; it was read as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says it is %1, but it is not; it was read as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 places could not be decoded and are shown as �.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not assessable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label of the row is not the form&apos;s, only near it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row does not have as many values as it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row was put together from several pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The characters are odd for a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It might belong to another column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row was found more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row was placed by its position alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading is not certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
