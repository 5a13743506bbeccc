<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutPart</name>
    <message>
        <source>About the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would they rather speak with a woman or a man?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A woman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A man</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>she, he, they …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1991, 1991-05 or 1991-05-17</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A city in the same time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe hours are meant in this zone. Empty means the same as here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know about customs, faith and manners</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgencySettings</name>
    <message>
        <source>Who</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Name of the agency</source>
        <translation>اسم الجهة</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>Supervisor&apos;s number</source>
        <translation>رقم المشرف</translation>
    </message>
    <message>
        <source>If not there</source>
        <translation>إن لم يكن موجودًا</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>رقمه</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>الأوقات</translation>
    </message>
    <message>
        <source>Lock after so many minutes without a key (1 to 60)</source>
        <translation>القفل بعد هذا العدد من الدقائق دون ضغط أي مفتاح (من 1 إلى 60)</translation>
    </message>
    <message>
        <source>Ask again about safe contact after so many days (1 to 365)</source>
        <translation>السؤال من جديد عن التواصل الآمن بعد هذا العدد من الأيام (من 1 إلى 365)</translation>
    </message>
    <message>
        <source>A signed note can be corrected for so many hours (0 to 72)</source>
        <translation>يمكن تصحيح الملاحظة الموقّعة خلال هذا العدد من الساعات (من 0 إلى 72)</translation>
    </message>
    <message>
        <source>Usual session</source>
        <translation>الجلسة المعتادة</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>اطمئنان قصير</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>كاملة</translation>
    </message>
    <message>
        <source>Take the agency&apos;s file</source>
        <translation>استخدام ملف الجهة</translation>
    </message>
    <message>
        <source>Local emergency numbers</source>
        <translation>أرقام الطوارئ المحلية</translation>
    </message>
    <message>
        <source>Ten digits each: 911 from here reaches your own town. The crisis page shows them while locked.</source>
        <translation>عشرة أرقام لكل منها: الاتصال بـ 911 من هنا يصل إلى بلدتك أنت. تعرضها صفحة الأزمة حتى أثناء القفل.</translation>
    </message>
    <message>
        <source>Add a town</source>
        <translation>إضافة بلدة</translation>
    </message>
    <message>
        <source>Town or county</source>
        <translation>البلدة أو المقاطعة</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Take this town out</source>
        <translation>إزالة هذه البلدة</translation>
    </message>
    <message>
        <source>Town taken out</source>
        <translation>أُزيلت البلدة</translation>
    </message>
    <message>
        <source>Which file is the agency&apos;s?</source>
        <translation>أي ملف هو ملف الجهة؟</translation>
    </message>
</context>
<context>
    <name>AgencyStep</name>
    <message>
        <source>Your agency</source>
        <translation>جهة عملك</translation>
    </message>
    <message>
        <source>The crisis page shows these even while locked: no client data belongs here. You can change all of it later in Settings.</source>
        <translation>تعرض صفحة الأزمة هذه البيانات حتى أثناء القفل، فلا مكان هنا لبيانات العملاء. يمكنك تغييرها كلها لاحقًا من الإعدادات.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Name of the agency</source>
        <translation>اسم الجهة</translation>
    </message>
    <message>
        <source>Your supervisor</source>
        <translation>مشرفك</translation>
    </message>
    <message>
        <source>Their number, for the second phone</source>
        <translation>رقم المشرف، للاتصال من الهاتف الثاني</translation>
    </message>
    <message>
        <source>Take the agency&apos;s file</source>
        <translation>استخدام ملف الجهة</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Next: the first client, or practice.</source>
        <translation>التالي: أول عميل، أو التدريب.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>جارٍ القراءة</translation>
    </message>
    <message>
        <source>The agency&apos;s file is in use now.</source>
        <translation>صار ملف الجهة مستخدمًا الآن.</translation>
    </message>
</context>
<context>
    <name>BreatheButton</name>
    <message>
        <source>Breathe with me</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BreathingRing</name>
    <message>
        <source>Breathe in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathe out, longer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalmBlock</name>
    <message>
        <source>Keep it gentle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messaging app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Client</name>
    <message>
        <source>interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sometimes an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A woman to speak with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A man to speak with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either, to speak with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{born}, about {age} years old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{born}, {age} years old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prefers not to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an emergency line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan {number}, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report not signed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For tonight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to an own device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside the agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to another agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start session opens the first one. What you type is kept as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan is made together, when it is safe and wanted. It begins with a few questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No crisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F9 opens one at any time. Its log becomes the report here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crises and reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has left this vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every page, message or file that is given out about this person is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What left the vault</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message>
        <source>{field} is empty because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefers not to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: {field}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientFormScreen</name>
    <message>
        <source>Finish later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet. This is what you wrote {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet. One thing has to be looked at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record was changed elsewhere while you wrote. Both are put together here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it through and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both changed: {parts}. What you wrote stands there. Look it through and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as a draft. It is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientScreen</name>
    <message>
        <source>Start session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crises and reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client is no longer in the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in the list; perhaps two records were put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes to this record are begun and not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: still right, said today.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientsModel</name>
    <message>
        <source>Id or phone number, {count} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, {count} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts with “{typed}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has “{typed}” inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{script} name: {part} is read “{typed}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read “{typed}” in another script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds close to “{typed}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone number starts with “{typed}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientsScreen</name>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any spelling of the name, id or phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new client is begun and not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One name is enough to begin: no surname, any script. You find people by every spelling you enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add as a new client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer letters, another spelling, the id or the phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found for “{typed}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactPart</name>
    <message>
        <source>Contact and what is safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask these alone. What is written here stands above every call, with its date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They would rather be reached by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a way to reach them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>No phone or other way yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one, and ask what is safe before you use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change ways and places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No local dispatch number yet. 911 from here reaches our own town.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>{number} in</source>
        <translation>{number} بوصة</translation>
    </message>
    <message>
        <source>{number} cm</source>
        <translation>{number} سم</translation>
    </message>
    <message>
        <source>Inches and centimetres</source>
        <translation>البوصة والسنتيمتر</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>That did not open it.</source>
        <translation>لم تفتح هذه العبارة.</translation>
    </message>
</context>
<context>
    <name>CrisisBand</name>
    <message>
        <source>{minutes} minutes now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next at {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next reminder at {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrisisButton</name>
    <message>
        <source>Crisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Crisis running, %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrisisDesk</name>
    <message>
        <source>What to say, and the call in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>911 from here reaches your own town, not theirs. Which town is the client in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>911 here is not theirs. Which town?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>911 from here reaches your own town, not theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>911 from here is not theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to find their number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local dispatch for this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local dispatch for {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local dispatch, usual address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is for {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other towns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask where they are now. Usual address: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another place stands in Where. This number may not serve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the agency’s plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the agency’s plan, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number checked {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supervisor’s number is not set yet. It stands in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrisisFoot</name>
    <message>
        <source>Every line is saved as you write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every line is sealed as you write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on disk yet. Kept here, trying again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vault here: lines stay in memory until there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The crisis keeps running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back, the crisis keeps running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has passed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrisisHelp</name>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator, officer, event number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency services called. {facts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamp the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They want the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do not want it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told them I must call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried, no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried to reach them, no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shared phone gets no extra tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are back on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatch now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries so far: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared with {who}. No extra tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They said: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If someone else answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They said until {time}: {ways}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They said: {ways}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at this hour, they said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They said no to every way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed lately. Do not rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it without a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no plan yet. A crisis is not the time to make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written in it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not open it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrisisOpened</name>
    <message>
        <source>The call dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathe with me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back, it keeps running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They cannot speak freely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thoughts of suicide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to say to the operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their plan, numbers first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dispatch numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which town is the client in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose crisis is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on disk yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrisisPanel</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part ({part} of {parts})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrisisScreen</name>
    <message>
        <source>Names are hidden until the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked. Lines are sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is chosen. The log is kept either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose crisis?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vault yet. What you write stays in memory until you make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault cannot be sealed to. What you write stays in memory until you unlock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines sealed from before: {number}. New ones join them until you unlock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client is open here. What you write is sealed now and joins your vault when you unlock.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrisisStepRow</name>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrisisView</name>
    <message>
        <source>Where is the client now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else is there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street, house, flat, town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adults, children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl and a number ticks a step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrisisWords</name>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays without a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started while locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started from the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I think</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefectPage</name>
    <message>
        <source>Something went wrong inside Waystead</source>
        <translation>حدث خطأ داخل Waystead</translation>
    </message>
    <message>
        <source>What you typed is kept. You can go on working.</source>
        <translation>ما كتبته محفوظ. يمكنك متابعة العمل.</translation>
    </message>
    <message>
        <source>For the person who repairs it</source>
        <translation>لمن يصلح البرنامج</translation>
    </message>
    <message>
        <source>It names places in the program, nobody&apos;s data. It is kept in this folder:</source>
        <translation>يذكر مواضع في البرنامج، ولا يذكر بيانات أحد. وهو محفوظ في هذا المجلد:</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>{number}. {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed here. Ours stays, theirs is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record {number}, {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told differently here and in the pack: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is overwritten by itself. What you do not choose is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colleagues named in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording of the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who stand by them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is usual for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crisis log lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who were there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions before planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How plans helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Culture note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatch number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May leave voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again. Small letters, a blank between the words, no blank at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the passphrase below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the passphrase empty and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key is under Keys. Save it and hand it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the file again, or ask the sender for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that ends in .waystead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender to make it again. Nothing here was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeScreen</name>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>اسم الملف</translation>
    </message>
    <message>
        <source>What is in this folder</source>
        <translation>محتويات هذا المجلد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>احفظ هنا</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>استخدم هذا المجلد</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>سطح المكتب</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>التنزيلات</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>المجلد الرئيسي</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>ذاكرة USB</translation>
    </message>
    <message>
        <source>No file here ends in {endings}. You can also drop one on this page.</source>
        <translation>لا يوجد هنا ملف ينتهي بـ {endings}. يمكنك أيضًا إفلات ملف على هذه الصفحة.</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>هذا المجلد فارغ.</translation>
    </message>
    <message>
        <source>There is more in this folder. Type the path above.</source>
        <translation>في هذا المجلد المزيد. اكتب المسار في الأعلى.</translation>
    </message>
    <message>
        <source>There is no such folder. Look for a slip in it.</source>
        <translation>لا يوجد مجلد بهذا الاسم. راجع كتابته.</translation>
    </message>
    <message>
        <source>This cannot be a file name. Leave out signs like / and :</source>
        <translation>لا يصلح هذا اسمًا لملف. احذف علامات مثل / و :</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name.</source>
        <translation>يوجد ملف بهذا الاسم. اختر اسمًا آخر.</translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>ورقة الاسترداد</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>First client</source>
        <translation>أول عميل</translation>
    </message>
    <message>
        <source>Where shall the sheet be saved?</source>
        <translation>أين تُحفظ الورقة؟</translation>
    </message>
    <message>
        <source>Which file is the agency&apos;s?</source>
        <translation>أي ملف هو ملف الجهة؟</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>جارٍ الفتح</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Practice. Everybody here is invented. Nothing here reaches a real person.</source>
        <translation>تدريب. كل الأشخاص هنا متخيَّلون، ولا يصل شيء من هنا إلى شخص حقيقي.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Hide everything</source>
        <translation>إخفاء كل شيء</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>إضافة عميل</translation>
    </message>
</context>
<context>
    <name>GivePage</name>
    <message>
        <source>Give a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One client, encrypted, for another laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted is still handing over. For now a case pack goes to somebody inside your agency only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of a plan that are kept in memory only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immigration data, ids of other systems, provider codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelter addresses, and links to other people&apos;s records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions that are not signed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the case pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the six words over the phone before you give anything to this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down now, it is shown once. Tell it another way than the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a colleague&apos;s key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words not compared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for you, six words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here is called that. Try another spelling or the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a client first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the case pack be saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}. It is written down under what was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {name} can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the passphrase another way. It is not kept here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeldWords</name>
    <message>
        <source>{name}: hold to see</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldToSee</name>
    <message>
        <source>Hold to see</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoursList</name>
    <message>
        <source>Add safe hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe hours, on the client&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoursRow</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take these hours out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdlePolicy</name>
    <message>
        <source>Locking in {seconds} s. Press any key to stay.</source>
        <translation>سيُقفل البرنامج بعد {seconds} ثانية. اضغط أي مفتاح للبقاء.</translation>
    </message>
</context>
<context>
    <name>IncidentReportScreen</name>
    <message>
        <source>Incident report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed. It stays as it is; an amendment stands beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafted from the log. Change what is not right, then sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor or another named member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed for them? Refer with their consent and a release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the client was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, from the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls made: who, when, what came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was told, and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New or sharper needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next steps, and who does them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking it through is for you. It does not go into the client&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is signed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptMark</name>
    <message>
        <source>Opens the log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Crisis, from anywhere, also while locked</source>
        <translation>الأزمة، من أي مكان، وحتى أثناء القفل</translation>
    </message>
    <message>
        <source>Crisis too, where the F-keys are media keys</source>
        <translation>الأزمة أيضًا، حيث تُستخدم مفاتيح F للوسائط</translation>
    </message>
    <message>
        <source>Cover everything at once</source>
        <translation>تغطية كل شيء فورًا</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Find a client, a page, something to do</source>
        <translation>البحث عن عميل أو صفحة أو إجراء</translation>
    </message>
    <message>
        <source>Narrow window beside a call, and back</source>
        <translation>نافذة ضيقة بجانب المكالمة، ثم العودة</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>هذه الصفحة</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Go on from a field where Enter is a new line</source>
        <translation>المتابعة من حقل يبدأ فيه Enter سطرًا جديدًا</translation>
    </message>
    <message>
        <source>Choose an answer, when no field is being typed in</source>
        <translation>اختيار إجابة، حين لا تكتب في حقل</translation>
    </message>
    <message>
        <source>Quick phrases, when no field is being typed in</source>
        <translation>العبارات الجاهزة، حين لا تكتب في حقل</translation>
    </message>
    <message>
        <source>Call dropped</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>Tick a step</source>
        <translation>وضع علامة على خطوة</translation>
    </message>
    <message>
        <source>Stamp a line at once</source>
        <translation>تسجيل سطر مع وقته فورًا</translation>
    </message>
    <message>
        <source>Breathe together</source>
        <translation>التنفس معًا</translation>
    </message>
    <message>
        <source>Hide names only</source>
        <translation>إخفاء الأسماء فقط</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case pack to a key opens in that one vault only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault&apos;s key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over the file. Then read these six words to each other over the phone: they are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it is secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the key as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the key be saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colleagues&apos; keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key yet. Ask a colleague for their key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a key from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose key it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words were the same on the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without that call somebody else&apos;s key could have been slipped in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which key file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words not compared yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysScreen</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>On every page</source>
        <translation>في كل صفحة</translation>
    </message>
    <message>
        <source>In a session or plan</source>
        <translation>في جلسة أو خطة</translation>
    </message>
    <message>
        <source>In a crisis</source>
        <translation>في أزمة</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language of the program</source>
        <translation>لغة البرنامج</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Use this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {language} with this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {language} out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguagesPart</name>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name in English or in the language itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is an interpreter needed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sometimes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: a woman, from another town. Never a child or a relative.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LargeWords</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeadCard</name>
    <message>
        <source>Session begun {day}, not signed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last session {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the last note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open client</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Opening</source>
        <translation>جارٍ الفتح</translation>
    </message>
    <message>
        <source>Works while locked</source>
        <translation>يعمل أثناء القفل</translation>
    </message>
    <message>
        <source>Locked at {time}. What you were writing is kept.</source>
        <translation>قُفل الساعة {time}. ما كنت تكتبه محفوظ.</translation>
    </message>
    <message>
        <source>Locked at {time}.</source>
        <translation>قُفل الساعة {time}.</translation>
    </message>
    <message>
        <source>Locked.</source>
        <translation>مقفل.</translation>
    </message>
    <message>
        <source>What you typed last is sealed in memory and not yet on disk. Trying again.</source>
        <translation>آخر ما كتبته مختوم في الذاكرة ولم يُكتب على القرص بعد. نحاول من جديد.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>استخدام عبارة المرور</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>استخدام مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>It is on your recovery sheet, in groups of letters and digits.</source>
        <translation>تجده في ورقة الاسترداد، في مجموعات من الحروف والأرقام.</translation>
    </message>
    <message>
        <source>Wait {seconds} s</source>
        <translation>انتظر {seconds} ثانية</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookSettings</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>حجم النص والأزرار</translation>
    </message>
    <message>
        <source>Of the program. What clients read has its own.</source>
        <translation>لغة البرنامج. ما يقرؤه العملاء له لغته الخاصة.</translation>
    </message>
    <message>
        <source>In a crisis never under 100 %.</source>
        <translation>في الأزمة لا يقل عن 100 %.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something went wrong inside Waystead. What is in the vault is not touched.</source>
        <translation>حدث خلل داخل Waystead. لم يُمَسّ ما في الخزنة.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>لم ينجح ذلك. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This cannot be kept the way it is written. Please check it.</source>
        <translation>لا يمكن حفظ هذا كما هو مكتوب. يُرجى مراجعته.</translation>
    </message>
    <message>
        <source>That passphrase does not open this vault.</source>
        <translation>عبارة المرور هذه لا تفتح هذه الخزنة.</translation>
    </message>
    <message>
        <source>The recovery key has a slip in it. Please compare it with your sheet, sign by sign.</source>
        <translation>في مفتاح الاسترداد خطأ في الكتابة. يُرجى مقارنته بالورقة علامةً علامة.</translation>
    </message>
    <message>
        <source>The vault&apos;s header and its copy are both damaged. Restore the vault from a backup; keep the folder as it is.</source>
        <translation>ترويسة الخزنة ونسختها تالفتان معًا. استعِد الخزنة من نسخة احتياطية واترك المجلد كما هو.</translation>
    </message>
    <message>
        <source>The vault&apos;s database is damaged. Keep the folder as it is and restore the vault from a backup.</source>
        <translation>قاعدة بيانات الخزنة تالفة. اترك المجلد كما هو واستعِد الخزنة من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The vault&apos;s history does not fit its records: something was changed outside Waystead. Keep the folder and tell your supervisor.</source>
        <translation>سجلّ الخزنة لا يطابق محتواها: تغيّر شيء خارج Waystead. احتفظ بالمجلد وأخبر المشرف.</translation>
    </message>
    <message>
        <source>This vault is already open in another Waystead window. Use that one, or lock it first.</source>
        <translation>هذه الخزنة مفتوحة في نافذة أخرى من Waystead. استعمل تلك النافذة أو أقفلها أولًا.</translation>
    </message>
    <message>
        <source>This was made by a newer Waystead. Update Waystead to open it; nothing was changed.</source>
        <translation>هذا من إصدار أحدث من Waystead. حدّث Waystead لفتحه؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The disk is full. Make some room and try again; nothing that was saved is lost.</source>
        <translation>القرص ممتلئ. وفّر بعض المساحة ثم حاول مرة أخرى؛ لم يضِع شيء مما حُفظ.</translation>
    </message>
    <message>
        <source>Waystead may not write there. Choose another folder, or ask for permission to write in it.</source>
        <translation>لا يُسمح لـ Waystead بالكتابة هناك. اختر مجلدًا آخر أو اطلب الإذن بالكتابة فيه.</translation>
    </message>
    <message>
        <source>There is no vault in that folder.</source>
        <translation>لا توجد خزنة في هذا المجلد.</translation>
    </message>
    <message>
        <source>That file or folder is not there.</source>
        <translation>هذا الملف أو المجلد غير موجود.</translation>
    </message>
    <message>
        <source>This case pack cannot be taken in. Nothing was changed; ask for it to be made again.</source>
        <translation>لا يمكن إدخال حزمة الحالة هذه. لم يتغيّر شيء؛ اطلب إعدادها من جديد.</translation>
    </message>
    <message>
        <source>A content file cannot be used: {file}, {entry}, {field}. The built-in one is used instead.</source>
        <translation>لا يمكن استعمال ملف محتوى: {file}، {entry}، {field}. يُستعمل الملف المدمج بدلًا منه.</translation>
    </message>
    <message>
        <source>This was changed elsewhere since you opened it. Nothing was overwritten; please look again.</source>
        <translation>تغيّر هذا في مكان آخر بعد أن فتحته. لم يُستبدل شيء؛ يُرجى النظر فيه مرة أخرى.</translation>
    </message>
    <message>
        <source>A signed note stays as it is. Add an amendment beside it.</source>
        <translation>المذكرة الموقّعة تبقى كما هي. أضف ملحقًا بجانبها.</translation>
    </message>
    <message>
        <source>That is not possible here.</source>
        <translation>هذا غير ممكن هنا.</translation>
    </message>
    <message>
        <source>The document could not be made. Nothing was given out; the plan itself is safe.</source>
        <translation>تعذّر إعداد المستند. لم يُسلَّم شيء، والخطة نفسها محفوظة.</translation>
    </message>
    <message>
        <source>This case pack was altered or damaged on the way. Nothing was taken in; ask for it to be sent again.</source>
        <translation>تغيّرت حزمة الحالة هذه أو تلفت في الطريق. لم يُدخَل شيء؛ اطلب إرسالها مرة أخرى.</translation>
    </message>
    <message>
        <source>What is inside this case pack does not follow its own rules. Nothing was taken in.</source>
        <translation>محتوى حزمة الحالة هذه لا يتبع قواعده. لم يُدخَل شيء.</translation>
    </message>
    <message>
        <source>This case pack asks for far more than a case needs. Nothing was taken in.</source>
        <translation>تطلب حزمة الحالة هذه أكثر بكثير مما تحتاجه حالة. لم يُدخَل شيء.</translation>
    </message>
    <message>
        <source>This is too long: at most {most} characters.</source>
        <translation>هذا أطول من اللازم: {most} حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>This is not a Waystead key. Please check the file or the text.</source>
        <translation>هذا ليس مفتاح Waystead. يُرجى مراجعة الملف أو النص.</translation>
    </message>
    <message>
        <source>Something has to be written here.</source>
        <translation>لا بدّ من كتابة شيء هنا.</translation>
    </message>
    <message>
        <source>There is no such date. Please check day, month and year.</source>
        <translation>لا يوجد تاريخ كهذا. يُرجى مراجعة اليوم والشهر والسنة.</translation>
    </message>
    <message>
        <source>This question is not part of the form that is open. Please go back and try again.</source>
        <translation>هذا السؤال ليس من النموذج المفتوح. يُرجى الرجوع والمحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>This holds signs that are not text. Please type it by hand.</source>
        <translation>فيه علامات ليست نصًّا. يُرجى كتابته باليد.</translation>
    </message>
    <message>
        <source>A passphrase is needed: type it, or give it on standard input, one secret on each line.</source>
        <translation>عبارة المرور مطلوبة: اكتبها، أو أعطها عبر الإدخال القياسي، كل سرّ في سطر.</translation>
    </message>
    <message>
        <source>The two are not the same. Please type it again.</source>
        <translation>النصّان غير متطابقين. يُرجى كتابته مرة أخرى.</translation>
    </message>
    <message>
        <source>Something is already there. Choose a new or an empty folder.</source>
        <translation>يوجد شيء هناك من قبل. اختر مجلدًا جديدًا أو فارغًا.</translation>
    </message>
    <message>
        <source>The finished page did not pass its own check, so it was not given out. Please try again.</source>
        <translation>لم تجتز الصفحة الجاهزة فحصها، فلم تُسلَّم. يُرجى المحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>Name the vault&apos;s folder.</source>
        <translation>اذكر مجلد الخزنة.</translation>
    </message>
    <message>
        <source>This is too short: at least {least} characters.</source>
        <translation>هذا أقصر من اللازم: {least} أحرف على الأقل.</translation>
    </message>
    <message>
        <source>Give either the passphrase or the recovery key, one of the two.</source>
        <translation>أعطِ عبارة المرور أو مفتاح الاسترداد، واحدًا منهما فقط.</translation>
    </message>
    <message>
        <source>This session is no longer in the vault.</source>
        <translation>لم تعد هذه الجلسة في الخزنة.</translation>
    </message>
    <message>
        <source>Please say why; one line is enough.</source>
        <translation>يُرجى ذكر السبب؛ سطر واحد يكفي.</translation>
    </message>
    <message>
        <source>This note is not signed yet; you can still change it itself.</source>
        <translation>لم تُوقَّع هذه المذكرة بعد؛ ما زال بإمكانك تغييرها نفسها.</translation>
    </message>
    <message>
        <source>Name the vault&apos;s folder: --vault DIR.</source>
        <translation>اذكر مجلد الخزنة: ‎--vault DIR.</translation>
    </message>
    <message>
        <source>Give it a name you will know it by.</source>
        <translation>أعطِه اسمًا تعرفه به.</translation>
    </message>
    <message>
        <source>Choose a passphrase or at least one recipient.</source>
        <translation>اختر عبارة مرور أو مستلمًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>This plan is no longer in the vault.</source>
        <translation>لم تعد هذه الخطة في الخزنة.</translation>
    </message>
    <message>
        <source>Use plain letters and digits for this password; other signs can be typed in two ways.</source>
        <translation>استعمل حروفًا لاتينية وأرقامًا عادية لكلمة المرور هذه؛ فالعلامات الأخرى تُكتب بطريقتين.</translation>
    </message>
    <message>
        <source>Write the name the person wants to be called by.</source>
        <translation>اكتب الاسم الذي يريد الشخص أن يُنادى به.</translation>
    </message>
    <message>
        <source>This client is no longer in the vault.</source>
        <translation>لم يعد هذا العميل في الخزنة.</translation>
    </message>
    <message>
        <source>This date lies in the future. Please check the year.</source>
        <translation>هذا التاريخ في المستقبل. يُرجى مراجعة السنة.</translation>
    </message>
    <message>
        <source>This date is too long ago. Please check the year.</source>
        <translation>هذا التاريخ بعيد جدًا في الماضي. يُرجى مراجعة السنة.</translation>
    </message>
    <message>
        <source>There is no such time of day.</source>
        <translation>لا يوجد وقت كهذا في اليوم.</translation>
    </message>
    <message>
        <source>These hours do not work. Write them as from and to.</source>
        <translation>هذه الساعات غير صالحة. اكتبها من وإلى.</translation>
    </message>
    <message>
        <source>This cannot be an email address. Please check it.</source>
        <translation>لا يمكن أن يكون هذا عنوان بريد إلكتروني. يُرجى مراجعته.</translation>
    </message>
    <message>
        <source>911 or another short number reaches your own call centre. Write the ten-digit number of the client&apos;s local dispatch.</source>
        <translation>الرقم 911 أو أي رقم قصير آخر يصل إلى مركز الطوارئ القريب منك أنت. اكتب الرقم ذا العشر خانات لمركز الطوارئ القريب من العميل.</translation>
    </message>
    <message>
        <source>This is not a phone number. Please check it.</source>
        <translation>هذا ليس رقم هاتف. يُرجى مراجعته.</translation>
    </message>
    <message>
        <source>This phone number is too short. Please check it.</source>
        <translation>رقم الهاتف هذا أقصر من اللازم. يُرجى مراجعته.</translation>
    </message>
    <message>
        <source>This phone number is too long. Please check it.</source>
        <translation>رقم الهاتف هذا أطول من اللازم. يُرجى مراجعته.</translation>
    </message>
    <message>
        <source>Write a whole number here.</source>
        <translation>اكتب عددًا صحيحًا هنا.</translation>
    </message>
    <message>
        <source>Write the number or the address this is about, or take this way out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is outside what makes sense here. Please check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same choice is there twice.</source>
        <translation>الاختيار نفسه موجود مرتين.</translation>
    </message>
    <message>
        <source>This choice stands alone; take away the others first.</source>
        <translation>هذا الاختيار يقف وحده؛ أزل الاختيارات الأخرى أولًا.</translation>
    </message>
    <message>
        <source>Only the offered reasons can be kept here, no other words.</source>
        <translation>لا تُحفظ هنا إلا الأسباب المعروضة، دون كلمات أخرى.</translation>
    </message>
    <message>
        <source>This question has no wording that can be answered with yes or no. Leave it for another time.</source>
        <translation>ليس لهذا السؤال صيغة يُجاب عنها بنعم أو لا. اتركه لوقت آخر.</translation>
    </message>
    <message>
        <source>The recovery key has {expected} letters and digits; {found} were typed.</source>
        <translation>يتكوّن مفتاح الاسترداد من {expected} حرفًا ورقمًا؛ كُتب منها {found}.</translation>
    </message>
    <message>
        <source>Sign {place} of the recovery key is not one that is used in it.</source>
        <translation>العلامة رقم {place} في مفتاح الاسترداد ليست من العلامات المستعملة فيه.</translation>
    </message>
    <message>
        <source>This Waystead comes with a database library that is too old. Install Waystead again.</source>
        <translation>مكتبة قاعدة البيانات في هذا الإصدار من Waystead قديمة جدًا. ثبّت Waystead من جديد.</translation>
    </message>
    <message>
        <source>That folder is not there. Is the stick still plugged in?</source>
        <translation>هذا المجلد غير موجود. هل ما زالت وحدة التخزين موصولة؟</translation>
    </message>
    <message>
        <source>This kind of folder cannot keep a vault safely. Choose one on this laptop&apos;s own disk.</source>
        <translation>هذا النوع من المجلدات لا يحفظ خزنة بأمان. اختر مجلدًا على قرص هذا الحاسوب نفسه.</translation>
    </message>
    <message>
        <source>There is already something with that name. Choose another name; nothing was overwritten.</source>
        <translation>يوجد شيء بهذا الاسم من قبل. اختر اسمًا آخر؛ لم يُستبدل شيء.</translation>
    </message>
    <message>
        <source>The vault&apos;s database is not in its folder. Look for a copy, or restore the vault from a backup.</source>
        <translation>قاعدة بيانات الخزنة ليست في مجلدها. ابحث عن نسخة، أو استعِد الخزنة من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>That case pack is not there. Is the stick still plugged in?</source>
        <translation>حزمة الحالة هذه غير موجودة. هل ما زالت وحدة التخزين موصولة؟</translation>
    </message>
    <message>
        <source>There is no release from the client for this. Ask for it first, or write down the legal reason.</source>
        <translation>لا يوجد إذن من العميل بهذا. اطلبه أولًا، أو اكتب السبب القانوني.</translation>
    </message>
    <message>
        <source>This crisis is no longer running.</source>
        <translation>لم تعد هذه الأزمة جارية.</translation>
    </message>
    <message>
        <source>You came in with the recovery key. Set a new passphrase first; then you can sign.</source>
        <translation>دخلت بمفتاح الاسترداد. عيّن عبارة مرور جديدة أولًا، ثم يمكنك التوقيع.</translation>
    </message>
    <message>
        <source>A plan is begun after the questions before it say that now is a good time.</source>
        <translation>تبدأ الخطة بعد أن تُظهر الأسئلة التي قبلها أن الوقت مناسب الآن.</translation>
    </message>
    <message>
        <source>Please answer every question before the plan first.</source>
        <translation>يُرجى الإجابة أولًا عن كل سؤال قبل الخطة.</translation>
    </message>
    <message>
        <source>A crisis is still running. A plan is made when it has passed.</source>
        <translation>ما زالت أزمة جارية. تُعَدّ الخطة بعد أن تنقضي.</translation>
    </message>
    <message>
        <source>Something changed here while you were looking. Please open the case pack once more.</source>
        <translation>تغيّر شيء هنا أثناء الاطلاع. يُرجى فتح حزمة الحالة مرة أخرى.</translation>
    </message>
    <message>
        <source>The end of this case pack is missing. Copy it again; nothing was taken in.</source>
        <translation>نهاية حزمة الحالة هذه مفقودة. انسخها مرة أخرى؛ لم يُدخَل شيء.</translation>
    </message>
    <message>
        <source>This case pack was made by a newer Waystead. Update Waystead to take it in.</source>
        <translation>حزمة الحالة هذه من إصدار أحدث من Waystead. حدّث Waystead لإدخالها.</translation>
    </message>
    <message>
        <source>This file is not a case pack.</source>
        <translation>هذا الملف ليس حزمة حالة.</translation>
    </message>
    <message>
        <source>That passphrase does not open this case pack.</source>
        <translation>عبارة المرور هذه لا تفتح حزمة الحالة هذه.</translation>
    </message>
    <message>
        <source>This case pack opens with a passphrase. Ask the sender for it, by another way than the file.</source>
        <translation>تُفتح حزمة الحالة هذه بعبارة مرور. اطلبها من المرسل بطريق غير طريق الملف.</translation>
    </message>
    <message>
        <source>This case pack opens with a vault&apos;s own key, not a passphrase.</source>
        <translation>تُفتح حزمة الحالة هذه بمفتاح الخزنة نفسها، لا بعبارة مرور.</translation>
    </message>
    <message>
        <source>This case pack was made for another vault. Give the sender your vault&apos;s key and ask again.</source>
        <translation>أُعدّت حزمة الحالة هذه لخزنة أخرى. أعطِ المرسل مفتاح خزنتك واطلبها مرة أخرى.</translation>
    </message>
    <message>
        <source>No step of this plan is meant for this form. Choose one, or give the plan another way.</source>
        <translation>لا توجد خطوة في هذه الخطة مخصّصة لهذا الشكل. اختر خطوة، أو قدّم الخطة بشكل آخر.</translation>
    </message>
    <message>
        <source>Some steps have no words in this language yet. Write them, or choose the other language.</source>
        <translation>بعض الخطوات لا كلمات لها بهذه اللغة بعد. اكتبها، أو اختر اللغة الأخرى.</translation>
    </message>
    <message>
        <source>Give the page a title that says nothing to a stranger.</source>
        <translation>أعطِ الصفحة عنوانًا لا يقول شيئًا للغريب.</translation>
    </message>
    <message>
        <source>A font this document needs is missing from the installation. Install Waystead again.</source>
        <translation>خط يحتاجه هذا المستند مفقود من التثبيت. ثبّت Waystead من جديد.</translation>
    </message>
    <message>
        <source>A picture this document needs is not there. Choose another one, or leave it out.</source>
        <translation>صورة يحتاجها هذا المستند غير موجودة. اختر غيرها، أو اتركها.</translation>
    </message>
    <message>
        <source>A sign in the text cannot be printed with the fonts Waystead brings. Please write it another way.</source>
        <translation>في النص علامة لا تُطبع بالخطوط التي يأتي بها Waystead. يُرجى كتابتها بطريقة أخرى.</translation>
    </message>
    <message>
        <source>The template of this document has a fault. Ask whoever keeps your agency&apos;s files to check it.</source>
        <translation>في قالب هذا المستند خلل. اطلب ممن يعتني بملفات مؤسستك أن يفحصه.</translation>
    </message>
    <message>
        <source>The template of this document asks for files outside its folder, which is never allowed.</source>
        <translation>يطلب قالب هذا المستند ملفات خارج مجلده، وهذا غير مسموح أبدًا.</translation>
    </message>
    <message>
        <source>The template of this document is missing. Put it back, or install Waystead again.</source>
        <translation>قالب هذا المستند مفقود. أعِده إلى مكانه، أو ثبّت Waystead من جديد.</translation>
    </message>
</context>
<context>
    <name>NameRow</name>
    <message>
        <source>Use as the chosen name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this spelling out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamesPart</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name the person wants to be called by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One name is enough. Any script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names and spellings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a name or spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name, another spelling or script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other name or spelling {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>You came in with the recovery key. Choose a new passphrase; nothing can be signed until then.</source>
        <translation>دخلت بمفتاح الاسترداد. اختر عبارة مرور جديدة، ولا يمكن توقيع شيء قبل ذلك.</translation>
    </message>
    <message>
        <source>A strong one, made on this laptop</source>
        <translation>عبارة قوية، صُنعت على هذا الحاسوب</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة مرور جديدة</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>Use this passphrase from now on</source>
        <translation>استخدم هذه العبارة من الآن</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>قوية</translation>
    </message>
    <message>
        <source>Not strong enough yet</source>
        <translation>ليست قوية بما يكفي بعد</translation>
    </message>
    <message>
        <source>Add one or two more words.</source>
        <translation>أضف كلمة أو كلمتين.</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>العبارتان غير متطابقتين بعد.</translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>جارٍ التغيير</translation>
    </message>
    <message>
        <source>From now on the new passphrase opens this vault.</source>
        <translation>من الآن تفتح العبارة الجديدة هذه الخزنة.</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Write what happens, Enter stamps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what happens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The first file of this vault was damaged, so its copy was used. Nothing is lost. Make a backup today.</source>
        <translation>كان الملف الأول لهذه الخزنة تالفًا فاستُخدمت نسخته. لم يضع شيء. اصنع نسخة احتياطية اليوم.</translation>
    </message>
    <message>
        <source>Entries made shortly before the last close are missing. Look at what you wrote last and tell your supervisor.</source>
        <translation>تنقص مدخلات كُتبت قبيل آخر إغلاق. راجع آخر ما كتبته وأخبر مشرفك.</translation>
    </message>
    <message>
        <source>The history of this vault does not match its mark. Keep the folder as it is and tell your supervisor.</source>
        <translation>سجل هذه الخزنة لا يطابق علامته. اترك المجلد كما هو وأخبر مشرفك.</translation>
    </message>
    <message>
        <source>The mark that guards the history of this vault was missing and was written again.</source>
        <translation>كانت العلامة التي تحمي سجل هذه الخزنة مفقودة وكُتبت من جديد.</translation>
    </message>
    <message>
        <source>The mark that guards the history of this vault could not be read and was written again.</source>
        <translation>تعذرت قراءة العلامة التي تحمي سجل هذه الخزنة وكُتبت من جديد.</translation>
    </message>
    <message>
        <source>This vault was brought up to this version of Waystead.</source>
        <translation>حُدّثت هذه الخزنة إلى هذا الإصدار من Waystead.</translation>
    </message>
    <message>
        <source>Entries made while locked were taken in: {count}. Please look at them.</source>
        <translation>أُدخلت مدخلات كُتبت أثناء القفل، وعددها {count}. راجعها من فضلك.</translation>
    </message>
    <message>
        <source>Entries made while locked that could not be opened: {count}. They are kept in the vault&apos;s folder.</source>
        <translation>مدخلات كُتبت أثناء القفل ولم يمكن فتحها، وعددها {count}. وهي محفوظة في مجلد الخزنة.</translation>
    </message>
    <message>
        <source>Wrong passphrases given since it was locked: {count}.</source>
        <translation>عبارات مرور خاطئة منذ القفل: {count}.</translation>
    </message>
    <message>
        <source>A content file cannot be used, the built-in one is in its place: {file}, {entry}, {field}.</source>
        <translation>لا يمكن استخدام أحد ملفات المحتوى، والملف الأصلي مكانه: {file}، {entry}، {field}.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Before you call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others too: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local dispatch for {place}: {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything about contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sometimes needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the name so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>A client, a page, something to do</source>
        <translation>عميل أو صفحة أو إجراء</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>لا نتائج. جرّب حروفًا أقل.</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>اختر عبارة مرور</translation>
    </message>
    <message>
        <source>It opens everything you keep here. Nobody can reset it, and nobody else can open your vault. Four or five plain words are stronger than one clever one.</source>
        <translation>تفتح كل ما تحفظه هنا. لا يستطيع أحد إعادة ضبطها، ولا يستطيع أحد غيرك فتح خزنتك. أربع كلمات عادية أو خمس أقوى من كلمة واحدة ذكية.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Once more, so your hands learn it</source>
        <translation>مرة أخرى، لتتعودها يداك</translation>
    </message>
    <message>
        <source>Next: save a recovery sheet.</source>
        <translation>التالي: حفظ ورقة الاسترداد.</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>غيرها</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>استخدم هذه</translation>
    </message>
    <message>
        <source>A strong one, made on this laptop</source>
        <translation>عبارة قوية، صُنعت على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>قصيرة جدًا</translation>
    </message>
    <message>
        <source>Twelve letters at least.</source>
        <translation>اثنا عشر حرفًا على الأقل.</translation>
    </message>
    <message>
        <source>Easy to guess</source>
        <translation>سهلة التخمين</translation>
    </message>
    <message>
        <source>Add words that do not belong together.</source>
        <translation>أضف كلمات لا علاقة بينها.</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>ضعيفة</translation>
    </message>
    <message>
        <source>Add one or two more words.</source>
        <translation>أضف كلمة أو كلمتين.</translation>
    </message>
    <message>
        <source>Nearly</source>
        <translation>تكاد تكفي</translation>
    </message>
    <message>
        <source>One more word is enough.</source>
        <translation>تكفي كلمة أخرى.</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>قوية</translation>
    </message>
    <message>
        <source>Good enough to go on.</source>
        <translation>تكفي للمتابعة.</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>قوية جدًا</translation>
    </message>
    <message>
        <source>Type a passphrase, or use the one above.</source>
        <translation>اكتب عبارة مرور، أو استخدم العبارة أعلاه.</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>العبارتان غير متطابقتين بعد.</translation>
    </message>
    <message>
        <source>Blue folder</source>
        <translation>المجلد الأزرق</translation>
    </message>
    <message>
        <source>Green folder</source>
        <translation>المجلد الأخضر</translation>
    </message>
    <message>
        <source>Yellow folder</source>
        <translation>المجلد الأصفر</translation>
    </message>
    <message>
        <source>Grey folder</source>
        <translation>المجلد الرمادي</translation>
    </message>
    <message>
        <source>White folder</source>
        <translation>المجلد الأبيض</translation>
    </message>
    <message>
        <source>Making your vault</source>
        <translation>جارٍ صنع خزنتك</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Find somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find somebody: any spelling, id or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found for “{typed}”. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start session with {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>What is this place?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, with her sister, work …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take place {number} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat, floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local emergency dispatch of this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten digits. An ordinary 911 call from here reaches our own town.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatch number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place has changed. Is this number still the right one for it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the number from?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How was it checked?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An emergency line, day and night?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacesPart</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Parts of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms to give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client is no longer in the vault.</source>
        <translation type="unfinished">لم يعد هذا العميل في الخزنة.</translation>
    </message>
    <message>
        <source>This plan is no longer in the vault.</source>
        <translation type="unfinished">لم تعد هذه الخطة في الخزنة.</translation>
    </message>
    <message>
        <source>Go back and look for it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is being made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked for again in the finished page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told another way than the file, and not written on it. It is shown only now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number is there: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step is there: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in memory and not in it: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name, no agency, no date stands on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the page be saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}. It is written down under what was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their own words, as they say them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read aloud in {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language}, for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ideas others have used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the hotlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step, in their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every idea is in the plan already. Their own words are the best ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number we know is in the plan already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided together. Asked for everything that is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they will keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A title that says nothing to a stranger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on the page, in {language} or any language they like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who could find it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the document need a password?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made for you with the page, shown once, and told another way than the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they are told the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again: no day yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before giving, every number and step is looked for again in the finished file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and give…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, told another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words missing: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In parts, numbers first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print or to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before we plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own judgement. Not read out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {name}. {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are you trained in safety planning?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for you, not for this client. A plan is made by people trained for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why now all the same? In your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked about alone, never counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of these: ask your supervisor first, and offer an advocate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A crisis is still running. A plan is made when it has passed.</source>
        <translation type="unfinished">ما زالت أزمة جارية. تُعَدّ الخطة بعد أن تنقضي.</translation>
    </message>
    <message>
        <source>Begin the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For tonight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer every question first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the time yet. Nobody plans in a crisis or in danger now; no reason changes that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now is a good time to plan together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You plan with your reason beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the time yet. Give what they need for tonight, or write why now all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read back yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since it was read back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another form, or look at how it is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words in {language} yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can dial this number yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that says nothing to a stranger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for everything given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers are enough for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing. Press one to go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}, {number}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In memory only, unless they choose otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain letters, {units} of 160, messages on the bill: {segments}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any script, {units} of 70, messages on the bill: {segments}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the parts together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parts} parts, {segments} messages on the bill. Numbers come first and are never cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copied part is gone from the clipboard after {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy part {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {number} is copied for {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your agency has not named local experts yet. Your supervisor knows whom to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture for this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read every step. Let them correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A read-back is no check of the translation. That is done by a qualified person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is meant for a form yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back and right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read back yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back on {day}, changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In memory only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} in {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of step {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep step {number} in memory only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In memory only: never on paper, in a file, a message or a pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take step {number} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of step {number}: {picture}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the plan yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back, keeping the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calm face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others read the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others look through papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others use the computer or email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: others read the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: they said no text messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out until it has a password: others could open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text message, {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document, {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}, not given yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}, given {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked up {day}, not dialled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the time yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open crisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danger or a crisis comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers to give now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the questions again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your supervisor first: {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your supervisor first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they will be, in their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and how, as agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They prefer not to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlansScreen</name>
    <message>
        <source>Plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one to look at again first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan is begun on the client&apos;s own page, together, when both are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, plan {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not given yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again, since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review by {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Change client</source>
        <translation>تعديل العميل</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>الخطط</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>التبادل</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>تقرير الحادثة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
</context>
<context>
    <name>ReachCard</name>
    <message>
        <source>Use first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others too: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who rings back finds: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If someone else answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way}: no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still right: {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked and nothing changed. Last time {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachForm</name>
    <message>
        <source>Way {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take way {number} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else uses or hears it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May we call?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May we text?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a voicemail?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May we email?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are we when we call?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If someone else answers, we say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed with the person. Never police, government, a clinic or family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do they find if they ring back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The story has to hold when somebody calls the number they see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we know it is this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They need help and cannot speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number for text messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App, and the name or number in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to start the video call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadAloudLine</name>
    <message>
        <source>Show large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by a qualified person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet, say it through the interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Keep a recovery key</source>
        <translation>احتفظ بمفتاح استرداد</translation>
    </message>
    <message>
        <source>If the passphrase is ever forgotten, this key opens the vault. It is shown once. Keep it on paper, away from this laptop.</source>
        <translation>إن نُسيت عبارة المرور فهذا المفتاح يفتح الخزنة. يُعرض مرة واحدة. احفظه على ورق، بعيدًا عن هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Hidden while you type it back from your sheet.</source>
        <translation>مخفي بينما تكتبه من ورقتك.</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>أظهره من جديد</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>حفظ الورقة</translation>
    </message>
    <message>
        <source>Type it back</source>
        <translation>اكتبه هنا</translation>
    </message>
    <message>
        <source>Dashes and small letters are fine.</source>
        <translation>لا بأس بالشرطات والحروف الصغيرة.</translation>
    </message>
    <message>
        <source>Next: your agency&apos;s name and numbers.</source>
        <translation>التالي: اسم جهة عملك وأرقامها.</translation>
    </message>
    <message>
        <source>That is not the key yet. Compare it sign by sign with your sheet.</source>
        <translation>ليس هذا هو المفتاح بعد. قارنه علامة علامة بورقتك.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>The sheet is saved. Print it, then delete the file.</source>
        <translation>حُفظت الورقة. اطبعها ثم احذف الملف.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>This key opens one vault when its passphrase is forgotten.</source>
        <translation>يفتح هذا المفتاح خزنة واحدة إذا نُسيت عبارة مرورها.</translation>
    </message>
    <message>
        <source>Keep this sheet in a locked place, away from the laptop. Do not photograph it.</source>
        <translation>احفظ هذه الورقة في مكان مقفل، بعيدًا عن الحاسوب. لا تصوّرها.</translation>
    </message>
    <message>
        <source>On the lock screen choose “Use the recovery key” and type it.</source>
        <translation>في شاشة القفل اختر «استخدام مفتاح الاسترداد» واكتبه.</translation>
    </message>
    <message>
        <source>Where the laptop is</source>
        <translation>مكان الحاسوب</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
</context>
<context>
    <name>SafeContact</name>
    <message>
        <source>Safe contact, confirmed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe contact, said {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said on {day}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not contact them this way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone or other way yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is some time ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two laptops hold different answers; the stricter one counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something happened since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the hours they gave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call before {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calling is fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text only, do not call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>email is fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voicemail only, do not call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at this hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said on {day}: not at this hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now, from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said on {day}: not now, from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has asked yet what is safe. Ask first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again, said {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again first. Last said on {day}. {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedMark</name>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet, trying again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scripts</name>
    <message>
        <source>Latin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethiopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kayah Li</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rohingya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gurmukhi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syriac</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tibetan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search clients, notes, guidance</source>
        <translation>ابحث في العملاء والملاحظات والإرشادات</translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messaging app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not safe now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefers not to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I think</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short form said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person}, can hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person}, cannot hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cue}: what was different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was different?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual since {day}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{usual} (learnt while not alone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This channel cannot show: {cues}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is scored. A row that is not marked was not noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clue}: what was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can they hear us?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street, or how to find it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 2 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or in their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After school on Tuesdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day. Write it as 2026-11-30; until then it is kept as words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such time. Write it as 14:30; until then it is kept as words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add beside the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may be danger now. Stay on the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Crisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local emergency number is beside this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not shown to be {name}. Say nothing about services; plan the next try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop here for today. Agree on the next contact, then say good-bye.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it as an everyday call. Name nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to end with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A no is a no. Keep to your agency&apos;s agreed way to time alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under 18: your supervisor and child protection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may have to be reported. Suspicion is enough; no sign-off delays it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your state&apos;s rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They would like help. Stay on the line while you connect them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your supervisor before going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow down. A pause or some water may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words for comfort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is safe has changed. Write it on the safe-contact card before the next call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another place today: the emergency number may be another one too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer to make a plan together, when there is no danger now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer another interpreter before going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone can hear. Yes-or-no questions only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody hears now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone may hear. There are yes-or-no questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may need more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the longer form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If someone else answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I tried now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We speak again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danger: open Crisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries: {count} of {most} agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was agreed. One try, then wait for them or for the next agreed day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This phone is shared with {who}: no extra tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All agreed tries are made. Wait for them, or end for today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words about why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words, if they help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it asked though they are not alone?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reason is kept with the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with this reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time alone: how to offer it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page opens when {name} is alone, or when you write down why not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please say why; one line is enough.</source>
        <translation type="unfinished">يُرجى ذكر السبب؛ سطر واحد يكفي.</translation>
    </message>
    <message>
        <source>Add an amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is something added?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendment, {who}, {day} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {who} on {day} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged since then: seal and signature fit, checked just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seal does not fit any more: this note was changed outside. Tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}, {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked by a qualified person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who separates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance for this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local emergency number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is for {town}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has confirmed this number yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number for the place they are at: call 911 from the second phone, give their town and state, and ask to be transferred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No supervisor is written down yet. Add one in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the second phone, so that this call goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within {hours} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your agency has not written down the rules of your state. Ask your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What harm, beyond poverty? Do not investigate or question them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign-off never delays a report. Telling the client first can be unsafe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidential help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you call {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second phone, for your supervisor or emergency services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place where nobody hears you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interpreter on the line before you dial, and alone where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact method is written down. Add one on the client&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is not shown: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared with {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You say you are: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they find if they ring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local emergency number: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again what is safe: calls, messages, hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far only the short form of privacy was said; the full form is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They like {channel} better; this call asks why it is by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first session with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last spoken {days} days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer: does not know, prefers not, not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} How do you know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} In a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This waits until nobody else can hear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full form is due as soon as they are alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As on {day}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read aloud in {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet in {language}, say it through the interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone may hear: ask it quietly, do not show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask it quietly, do not show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone may hear: ask it quietly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone may be listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick phrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not agreed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the call drops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody hears any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{drops} times, {tries} tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the short form of privacy was said. Next time asks for the full form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can sign without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After signing, the note stays as it is. What comes later stands beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone can hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not alone yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alone? Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back, keeping the session open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped: what now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>الخزنة</translation>
    </message>
</context>
<context>
    <name>SourceButton</name>
    <message>
        <source>How known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I think</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do you know: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StampedField</name>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <source>How do you want to begin?</source>
        <translation>كيف تريد أن تبدأ؟</translation>
    </message>
    <message>
        <source>You can do the other one at any time.</source>
        <translation>يمكنك اختيار الأمر الآخر في أي وقت.</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>ابدأ فارغًا</translation>
    </message>
    <message>
        <source>Practice with invented clients</source>
        <translation>تدرّب مع عملاء متخيَّلين</translation>
    </message>
    <message>
        <source>A second vault in its own folder. Nobody in it exists, and its numbers cannot be dialled.</source>
        <translation>خزنة ثانية في مجلد خاص بها. لا وجود لأحد فيها، ولا يمكن الاتصال بأرقامها.</translation>
    </message>
    <message>
        <source>Make the practice vault</source>
        <translation>اصنع خزنة التدريب</translation>
    </message>
    <message>
        <source>Its passphrase. Write it down; it protects nobody.</source>
        <translation>عبارة مرورها. دوّنها، فهي لا تحمي أحدًا.</translation>
    </message>
    <message>
        <source>Open the practice vault</source>
        <translation>افتح خزنة التدريب</translation>
    </message>
    <message>
        <source>Making it</source>
        <translation>جارٍ صنعها</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>تدريب</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepDot</name>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength: {word}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakePage</name>
    <message>
        <source>Take one in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written before you have seen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a case pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop the file here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which case pack?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed with a key that is known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed with a key that is not known here. Ask the sender on the phone whether it is theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same here already: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased here under a rule, and stays away: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in it is here already, word for word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case pack was already taken in on {day}. Nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose for each record first. Still open: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is here now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ours kept: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theirs taken: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erased here, left out: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimerLabel</name>
    <message numerus="yes">
        <source>Running for %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>A new client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written, not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no client named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A crisis is still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled from the log, not signed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: is this number still safe?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe contact, last said {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the plan with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it still fit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session note, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as a draft, not signed yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your day begins here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the people you work with. Then this page shows who to call, what they said is safe, and what is not finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VaultChooser</name>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Vaults</source>
        <translation>الخزائن</translation>
    </message>
    <message>
        <source>Practice vault</source>
        <translation>خزنة تدريب</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>الخزنة</translation>
    </message>
    <message>
        <source>Invented clients</source>
        <translation>عملاء متخيَّلون</translation>
    </message>
</context>
<context>
    <name>VaultSettings</name>
    <message>
        <source>This vault</source>
        <translation>هذه الخزنة</translation>
    </message>
    <message>
        <source>Your key for colleagues</source>
        <translation>مفتاحك للزملاء</translation>
    </message>
    <message>
        <source>Hand the file over; then read the six words aloud, so that both know it is the right key. Nothing in it is secret.</source>
        <translation>سلّم الملف، ثم اقرآ الكلمات الست بصوت مسموع ليتأكد كلاكما أنه المفتاح الصحيح. ليس فيه سر.</translation>
    </message>
    <message>
        <source>Save the key file</source>
        <translation>حفظ ملف المفتاح</translation>
    </message>
    <message>
        <source>Wrong passphrases given so far: {count}.</source>
        <translation>عبارات مرور خاطئة حتى الآن: {count}.</translation>
    </message>
    <message>
        <source>No wrong passphrase was given so far.</source>
        <translation>لم تُكتب عبارة مرور خاطئة حتى الآن.</translation>
    </message>
    <message>
        <source>Where shall the key file be saved?</source>
        <translation>أين يُحفظ ملف المفتاح؟</translation>
    </message>
    <message>
        <source>The key file is saved.</source>
        <translation>حُفظ ملف المفتاح.</translation>
    </message>
</context>
</TS>
