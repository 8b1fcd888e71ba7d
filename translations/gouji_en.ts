<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>gouji::CommandTexts</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) not assessable</source>
        <translation>
            <numerusform>%n rule not assessable</numerusform>
            <numerusform>%n rules not assessable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) to review</source>
        <translation>
            <numerusform>%n cell to review</numerusform>
            <numerusform>%n cells to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) of the text agree with the tables</source>
        <translation>
            <numerusform>%n statement of the text agrees with the tables</numerusform>
            <numerusform>%n statements of the text agree with the tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::DialogPrompter</name>
    <message numerus="yes">
        <source>%n error(s) are open, and nothing on the pages will say so.</source>
        <translation>
            <numerusform>%n error is open, and nothing on the pages will say so.</numerusform>
            <numerusform>%n errors are open, and nothing on the pages will say so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::DiffTexts</name>
    <message numerus="yes">
        <source>%n cell(s) changed</source>
        <translation>
            <numerusform>%n cell changed</numerusform>
            <numerusform>%n cells changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other difference(s)</source>
        <translation>
            <numerusform>%n other difference</numerusform>
            <numerusform>%n other differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) without a difference</source>
        <translation>
            <numerusform>%n report without a difference</numerusform>
            <numerusform>%n reports without a difference</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) of the text differ</source>
        <translation>
            <numerusform>%n paragraph of the text differs</numerusform>
            <numerusform>%n paragraphs of the text differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n report(s)</source>
        <translation>
            <numerusform>Export %n report</numerusform>
            <numerusform>Export %n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) are open: every page says so.</source>
        <translation>
            <numerusform>%n error is open: every page says so.</numerusform>
            <numerusform>%n errors are open: every page says so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) are open, and nothing on the pages says so.</source>
        <translation>
            <numerusform>%n error is open, and nothing on the pages says so.</numerusform>
            <numerusform>%n errors are open, and nothing on the pages says so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::Exporting</name>
    <message numerus="yes">
        <source>%n report(s) exported to %1</source>
        <translation>
            <numerusform>%n report exported to %1</numerusform>
            <numerusform>%n reports exported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %1 of %n report(s) exported to %2</source>
        <translation>
            <numerusform>Cancelled: %1 of %n report exported to %2</numerusform>
            <numerusform>Cancelled: %1 of %n reports exported to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::FormTableModel</name>
    <message numerus="yes">
        <source>%n failing sum(s)</source>
        <translation>
            <numerusform>%n failing sum</numerusform>
            <numerusform>%n failing sums</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::LetterWords</name>
    <message numerus="yes">
        <source>%1 has been received and checked. The following %n point(s) do not agree and are asked to be verified.</source>
        <translation>
            <numerusform>%1 has been received and checked. The following point does not agree and is asked to be verified.</numerusform>
            <numerusform>%1 has been received and checked. The following %n points do not agree and are asked to be verified.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::Messages</name>
    <message numerus="yes">
        <source>%n cell(s), %1</source>
        <translation>
            <numerusform>%n cell, %1</numerusform>
            <numerusform>%n cells, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) left blank.</source>
        <translation>
            <numerusform>%n cell left blank.</numerusform>
            <numerusform>%n cells left blank.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold a dash or “none” instead of a number.</source>
        <translation>
            <numerusform>%n cell holds a dash or “none” instead of a number.</numerusform>
            <numerusform>%n cells hold a dash or “none” instead of a number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) missing between others; perhaps lost at a page break.</source>
        <translation>
            <numerusform>%n row missing between others; perhaps lost at a page break.</numerusform>
            <numerusform>%n rows missing between others; perhaps lost at a page break.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) missing in the source.</source>
        <translation>
            <numerusform>%n row missing in the source.</numerusform>
            <numerusform>%n rows missing in the source.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft, %n open error(s)</source>
        <translation>
            <numerusform>Draft, %n open error</numerusform>
            <numerusform>Draft, %n open errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sums that meet here are off by %1: %2.</source>
        <translation>
            <numerusform>%n sum here is off by %1: %2.</numerusform>
            <numerusform>%n sums that meet here are off by %1: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The labels are printed with half-width punctuation, %n mark(s).</source>
        <translation>
            <numerusform>The labels are printed with half-width punctuation, %n mark.</numerusform>
            <numerusform>The labels are printed with half-width punctuation, %n marks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A conversion left “%1” in the text; %n place(s) in all.</source>
        <translation>
            <numerusform>A conversion left “%1” in the text; %n place in all.</numerusform>
            <numerusform>A conversion left “%1” in the text; %n places in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) have another number, first “%1” for “%2”.</source>
        <translation>
            <numerusform>%n section has another number, first “%1” for “%2”.</numerusform>
            <numerusform>%n sections have another number, first “%1” for “%2”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) are numbered in another style, first “%1” for “%2”.</source>
        <translation>
            <numerusform>%n section is numbered in another style, first “%1” for “%2”.</numerusform>
            <numerusform>%n sections are numbered in another style, first “%1” for “%2”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::ProblemBar</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ consistent, %n to review</source>
        <translation>
            <numerusform>✓ consistent, %n to review</numerusform>
            <numerusform>✓ consistent, %n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::Remarks</name>
    <message numerus="yes">
        <source>%n correction(s) carried over.</source>
        <translation>
            <numerusform>%n correction carried over.</numerusform>
            <numerusform>%n corrections carried over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more correction(s) to look at again; the journal lists them.</source>
        <translation>
            <numerusform>%n more correction to look at again; the journal lists it.</numerusform>
            <numerusform>%n more corrections to look at again; the journal lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::ReportStatus</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n corrected</numerusform>
            <numerusform>%n corrected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
