<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutFile</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Why it is kept</source>
        <translation>لماذا يُحفظ</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
</context>
<context>
    <name>AboutPart</name>
    <message>
        <source>About the person</source>
        <translation>عن الشخص</translation>
    </message>
    <message>
        <source>Would they rather speak with a woman or a man?</source>
        <translation>هل الأريح الحديث مع امرأة أم مع رجل؟</translation>
    </message>
    <message>
        <source>A woman</source>
        <translation>امرأة</translation>
    </message>
    <message>
        <source>A man</source>
        <translation>رجل</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>لا فرق</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>الضمائر</translation>
    </message>
    <message>
        <source>she, he, they …</source>
        <translation>هي، هو، هم …</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>الميلاد</translation>
    </message>
    <message>
        <source>1991, 1991-05 or 1991-05-17</source>
        <translation>‎1991‎ أو ‎1991-05‎ أو ‎1991-05-17‎</translation>
    </message>
    <message>
        <source>The year is enough.</source>
        <translation>السنة تكفي.</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>القدوم من</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>A city in the same time zone</source>
        <translation>مدينة في المنطقة الزمنية نفسها</translation>
    </message>
    <message>
        <source>Safe hours are meant in this zone. Empty means the same as here.</source>
        <translation>الساعات الآمنة محسوبة بهذه المنطقة. الحقل الفارغ يعني التوقيت نفسه هنا.</translation>
    </message>
    <message>
        <source>Customs, faith, manners</source>
        <translation>العادات والدين وآداب التعامل</translation>
    </message>
</context>
<context>
    <name>AgencyFiles</name>
    <message>
        <source>What is wrong</source>
        <translation>ما الخلل</translation>
    </message>
    <message>
        <source>The agency&apos;s files with something wrong: {count}.</source>
        <translation>عدد ملفات المؤسسة التي فيها خلل: {count}.</translation>
    </message>
    <message>
        <source>Some texts of the agency&apos;s file {file} could not be used: {place}. The others serve as before.</source>
        <translation>تعذّر استعمال بعض نصوص ملف المؤسسة {file}: {place}. وتبقى النصوص الأخرى مستعملة كما كانت.</translation>
    </message>
    <message>
        <source>The agency&apos;s file {file} could not be used: {place}. The built-in one is used in its place.</source>
        <translation>تعذّر استعمال ملف المؤسسة {file}: {place}. يُستعمل الملف المضمَّن في البرنامج بدلًا منه.</translation>
    </message>
    <message>
        <source>The agency&apos;s file {file} could not be used: {place}. Everything else is as before.</source>
        <translation>تعذّر استعمال ملف المؤسسة {file}: {place}. ويبقى كل شيء آخر كما كان.</translation>
    </message>
    <message>
        <source>line {line}: {what}</source>
        <translation>السطر {line}: {what}</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>السطر {line}</translation>
    </message>
    <message>
        <source>at {entry}: {what}</source>
        <translation>عند {entry}: {what}</translation>
    </message>
    <message>
        <source>at {entry}</source>
        <translation>عند {entry}</translation>
    </message>
    <message>
        <source>the system does not let Waystead open it</source>
        <translation>لا يسمح النظام لـ Waystead بفتحه</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>حجمه أكبر من المسموح</translation>
    </message>
    <message>
        <source>it is not text in UTF-8</source>
        <translation>ليس نصًا بترميز UTF-8</translation>
    </message>
    <message>
        <source>it names a file, a package or a command that a page may not use</source>
        <translation>يذكر ملفًا أو حزمة أو أمرًا لا يجوز للصفحة استعماله</translation>
    </message>
    <message>
        <source>no page can be made with it</source>
        <translation>لا يمكن إعداد صفحة به</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>هو غير موجود</translation>
    </message>
    <message>
        <source>a colour is written like #1b4f72</source>
        <translation>يُكتب اللون هكذا: #1b4f72</translation>
    </message>
    <message>
        <source>it is too pale to be read on white paper</source>
        <translation>هو أفتح من أن يُقرأ على ورق أبيض</translation>
    </message>
    <message>
        <source>a logo is a PNG or SVG file beside the profile</source>
        <translation>الشعار ملف PNG أو SVG بجانب ملف المؤسسة</translation>
    </message>
    <message>
        <source>no picture can be drawn from it</source>
        <translation>لا يمكن رسم صورة منه</translation>
    </message>
    <message>
        <source>the picture reaches for something outside itself</source>
        <translation>الصورة تطلب شيئًا من خارجها</translation>
    </message>
    <message>
        <source>the picture has words as text: turn them into outlines</source>
        <translation>في الصورة كلمات كنص: حوّلها إلى خطوط مرسومة</translation>
    </message>
    <message>
        <source>no file has this place or name</source>
        <translation>لا يُقرأ ملف بهذا الاسم أو في هذا المكان</translation>
    </message>
    <message>
        <source>it does not have the form of such a file</source>
        <translation>ليس له شكل هذا النوع من الملفات</translation>
    </message>
</context>
<context>
    <name>AgencyFilesScreen</name>
    <message>
        <source>The agency&apos;s files</source>
        <translation>ملفات المؤسسة</translation>
    </message>
    <message>
        <source>Questions, numbers and templates your agency changed for itself.</source>
        <translation>أسئلة وأرقام ونماذج غيّرتها مؤسستك لنفسها.</translation>
    </message>
    <message>
        <source>Words for clients that somebody checked</source>
        <translation>كلمات للعملاء راجعها شخص مؤهّل</translation>
    </message>
    <message>
        <source>Read the files again</source>
        <translation>قراءة الملفات من جديد</translation>
    </message>
    <message>
        <source>None so far: all translations are drafts, and it is asked before they are given. Whoever had them checked writes it into a file of the agency: docs/agency-papers.md says how.</source>
        <translation>لا شيء حتى الآن: كل الترجمات مسوّدات، ويُسأل قبل إعطائها. من راجعها مترجم مؤهّل يكتب ذلك في ملف للمؤسسة: docs/agency-papers.md يشرح كيف.</translation>
    </message>
    <message>
        <source>{file} ({language}): {checked} of {count} texts, checked by {who}</source>
        <translation>{file} ({language}): ‏{checked} من {count} نصًا، راجعها {who}</translation>
    </message>
    <message>
        <source>Nothing is wrong with the agency&apos;s files</source>
        <translation>لا خلل في ملفات المؤسسة</translation>
    </message>
    <message>
        <source>Every file that was found is in use.</source>
        <translation>كل ملف عُثر عليه مستعمل.</translation>
    </message>
    <message>
        <source>Word for word, for whoever looks after the files:</source>
        <translation>بالنص الحرفي (بالإنجليزية)، لمن يعتني بالملفات:</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>وغيرها: {count}.</translation>
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
        <translation>اسم المؤسسة</translation>
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
        <source>When someone comes: one everyday topic a line</source>
        <translation>حين يدخل أحد: موضوع عادي في كل سطر</translation>
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
        <source>With a session or a plan open: cover it then, lock after so many times that (1 to 10)</source>
        <translation>عند وجود جلسة أو خطة مفتوحة: تُغطّى حينها، ويُقفل البرنامج بعد أضعاف هذه المدة بهذا العدد (من 1 إلى 10)</translation>
    </message>
    <message>
        <source>Ask again about safe contact after so many days (1 to 365)</source>
        <translation>السؤال من جديد عن التواصل الآمن بعد هذا العدد من الأيام (من 1 إلى 365)</translation>
    </message>
    <message>
        <source>Confirm a local emergency number again after so many days (1 to 365)</source>
        <translation>تأكيد رقم الطوارئ المحلي مرة أخرى بعد هذا العدد من الأيام (1 إلى 365)</translation>
    </message>
    <message>
        <source>Look at a release so many days before it ends (1 to 365)</source>
        <translation>النظر في إذن الإفصاح قبل انتهائه بهذا العدد من الأيام (من 1 إلى 365)</translation>
    </message>
    <message>
        <source>Look at a training of yours so many days before it ends (1 to 365)</source>
        <translation>النظر في تدريب يخصك قبل انتهائه بهذا العدد من الأيام (من 1 إلى 365)</translation>
    </message>
    <message>
        <source>A backup may be so many days old (1 to 90)</source>
        <translation>أقصى عمر للنسخة الاحتياطية بالأيام (1 إلى 90)</translation>
    </message>
    <message>
        <source>Look at a closed record again after so many days (1 to 36500)</source>
        <translation>مراجعة الملف المغلق من جديد بعد هذا العدد من الأيام (من 1 إلى 36500)</translation>
    </message>
    <message>
        <source>Working notes beside a signed note go after so many days (1 to 3650)</source>
        <translation>تُحذف ملاحظات العمل بجانب الملاحظة الموقّعة بعد هذا العدد من الأيام (من 1 إلى 3650)</translation>
    </message>
    <message>
        <source>A file kept with a client may have so many MiB (1 to 200)</source>
        <translation>أكبر حجم لملف يُحفظ مع شخص، بالميبيبايت (1 إلى 200)</translation>
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
        <translation>استخدام ملف المؤسسة</translation>
    </message>
    <message>
        <source>Paper of your printers</source>
        <translation>ورق طابعاتكم</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>When something falls due</source>
        <translation>عند حلول موعد شيء</translation>
    </message>
    <message>
        <source>Only this window says it</source>
        <translation>هذه النافذة فقط تذكره</translation>
    </message>
    <message>
        <source>A notice of the system too</source>
        <translation>إشعار من النظام أيضًا</translation>
    </message>
    <message>
        <source>It says “Waystead: 1 item due”, never whom or what. No sound; nothing in a session, in a crisis or while locked.</source>
        <translation>يقول «Waystead: أمر واحد حان موعده» ولا يذكر من أو ماذا أبدًا. بلا صوت، ولا شيء أثناء جلسة أو أزمة أو قفل.</translation>
    </message>
    <message>
        <source>This computer has no place for such notices: only the window says it.</source>
        <translation>لا مكان لهذه الإشعارات في هذا الحاسوب: النافذة فقط تذكره.</translation>
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
        <source>The agency&apos;s whole list, CSV files</source>
        <translation>قائمة الجهة كاملة، وملفات CSV</translation>
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
        <translation>أي ملف هو ملف المؤسسة؟</translation>
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
        <translation>اسم المؤسسة</translation>
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
        <source>Your own name, as it stands under notes you sign</source>
        <translation>الاسم كما يظهر تحت الملاحظات الموقّعة</translation>
    </message>
    <message>
        <source>Take the agency&apos;s file</source>
        <translation>استخدام ملف المؤسسة</translation>
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
        <translation>صار ملف المؤسسة مستخدمًا الآن.</translation>
    </message>
</context>
<context>
    <name>AloneOrientationScreen</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Read and talked about</source>
        <translation>قُرئت ونوقشت</translation>
    </message>
    <message>
        <source>Not written down yet. It goes into your trainings in Settings, under You.</source>
        <translation>لم تُدوَّن بعد. تُضاف إلى تدريباتك في الإعدادات، تحت «أنت».</translation>
    </message>
    <message>
        <source>Written down in your trainings: {day}.</source>
        <translation>دُوِّنت في تدريباتك: {day}.</translation>
    </message>
    <message>
        <source>Talked about again</source>
        <translation>نوقشت مرة أخرى</translation>
    </message>
    <message>
        <source>Written down in your trainings.</source>
        <translation>دُوِّنت في تدريباتك.</translation>
    </message>
</context>
<context>
    <name>AloneReport</name>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Alone for all</source>
        <translation>على انفراد طوال الوقت</translation>
    </message>
    <message>
        <source>Not for all</source>
        <translation>ليس طوال الوقت</translation>
    </message>
    <message>
        <source>A part</source>
        <translation>جزءًا منه</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لم يحدث</translation>
    </message>
    <message>
        <source>Not noted</source>
        <translation>لم يُدوّن</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>كل الوسائل</translation>
    </message>
    <message>
        <source>Asked: the other person stayed</source>
        <translation>طُلب ذلك: بقي الشخص الآخر</translation>
    </message>
    <message>
        <source>Not safe to ask</source>
        <translation>لم يكن الطلب آمنًا</translation>
    </message>
    <message>
        <source>Not possible where they were</source>
        <translation>غير ممكن حيث كانوا</translation>
    </message>
    <message>
        <source>No agreed plan for it yet</source>
        <translation>لا توجد خطة متفق عليها بعد</translation>
    </message>
    <message>
        <source>A child stayed with them</source>
        <translation>بقي طفل معهم</translation>
    </message>
    <message>
        <source>They wanted somebody with them</source>
        <translation>أرادوا أن يكون أحد معهم</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>لم يُسأل</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>No reason noted</source>
        <translation>لم يُدوَّن سبب</translation>
    </message>
    <message>
        <source>Others, few of each</source>
        <translation>أسباب أخرى، قليل من كل منها</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
    <message>
        <source>Day not readable</source>
        <translation>اليوم غير مقروء</translation>
    </message>
</context>
<context>
    <name>AloneReportScreen</name>
    <message>
        <source>Seen alone: how often</source>
        <translation>على انفراد: كم مرة</translation>
    </message>
    <message>
        <source>Sessions of this vault in which the client was reached; short notes are none. Nobody is named.</source>
        <translation>جلسات هذه الخزنة التي جرى فيها الوصول إلى العميل؛ الملاحظات القصيرة ليست منها. لا يُذكر اسم أحد.</translation>
    </message>
    <message>
        <source>Which time?</source>
        <translation>أي مدة؟</translation>
    </message>
    <message>
        <source>Three months</source>
        <translation>ثلاثة أشهر</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>اثنا عشر شهرًا</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Fewer than five sessions</source>
        <translation>أقل من خمس جلسات</translation>
    </message>
    <message>
        <source>So few are not counted here: somebody could be known by them.</source>
        <translation>هذا العدد القليل لا يُحصى هنا: قد يُعرف منه شخص ما.</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>حسب الوسيلة</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>حسب الشهر</translation>
    </message>
    <message>
        <source>Why not for all of it</source>
        <translation>لماذا ليس طوال الوقت</translation>
    </message>
    <message>
        <source>Print or save as PDF</source>
        <translation>طباعة أو حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>Save as a table (CSV)</source>
        <translation>حفظ كجدول (CSV)</translation>
    </message>
    <message>
        <source>“–”: not told apart, since a number under five could be read or worked out. Months and channels with few sessions stand together. Two periods beside each other can still tell a small number: give out one alone.</source>
        <translation>«–»: لا يُفصَّل، لأن عددًا أقل من خمسة قد يُقرأ أو يُستنتج. الأشهر والوسائل ذات الجلسات القليلة مجموعة معًا. مقارنة مدّتين إحداهما بالأخرى قد تكشف عددًا صغيرًا: تُعطى مدّة واحدة وحدها.</translation>
    </message>
    <message>
        <source>There is nothing to give out: fewer than five sessions.</source>
        <translation>لا شيء يُعطى: أقل من خمس جلسات.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>الوسيلة</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>The last three months.</source>
        <translation>الأشهر الثلاثة الأخيرة.</translation>
    </message>
    <message>
        <source>The last twelve months.</source>
        <translation>الأشهر الاثنا عشر الأخيرة.</translation>
    </message>
    <message>
        <source>Everything in this vault.</source>
        <translation>كل ما في هذه الخزنة.</translation>
    </message>
    <message>
        <source>Making the page</source>
        <translation>يجري إعداد الصفحة</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>طباعة التقرير</translation>
    </message>
    <message>
        <source>Written: {file}. The history notes it.</source>
        <translation>كُتب: {file}. السجل يدوّن ذلك.</translation>
    </message>
    <message>
        <source>Where shall the report be saved?</source>
        <translation>أين يُحفظ التقرير؟</translation>
    </message>
</context>
<context>
    <name>AloneSettings</name>
    <message>
        <source>Time alone</source>
        <translation>وقت على انفراد</translation>
    </message>
    <message>
        <source>Every client is seen alone for a part of each visit.</source>
        <translation>يُستقبل كل عميل على انفراد في جزء من كل زيارة.</translation>
    </message>
    <message>
        <source>The agency&apos;s plan</source>
        <translation>خطة المؤسسة</translation>
    </message>
    <message>
        <source>Seen alone: how often</source>
        <translation>على انفراد: كم مرة</translation>
    </message>
    <message>
        <source>Signs for the walls</source>
        <translation>لافتات للجدران</translation>
    </message>
    <message>
        <source>Why everybody: a page for staff</source>
        <translation>لماذا مع الجميع: صفحة للعاملين</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>مستعملة</translation>
    </message>
    <message>
        <source>Not in use yet: staff are told to ask their supervisor first</source>
        <translation>غير مستخدمة بعد: يُطلب من العاملين أن يسألوا مشرفهم أولًا</translation>
    </message>
</context>
<context>
    <name>AppointmentCard</name>
    <message>
        <source>They did not come. Tried: {what}.</source>
        <translation>لم يحضر العميل. ما جُرّب: {what}.</translation>
    </message>
    <message>
        <source>It took place.</source>
        <translation>تمّ الموعد.</translation>
    </message>
    <message>
        <source>A session has begun for it and is not signed yet.</source>
        <translation>بدأت جلسة لهذا الموعد ولم تُوقَّع بعد.</translation>
    </message>
    <message>
        <source>Booked at this hour because: {why}</source>
        <translation>حُجز في هذه الساعة لأن: {why}</translation>
    </message>
    <message>
        <source>You heard from them since.</source>
        <translation>وصل خبر من العميل بعد ذلك.</translation>
    </message>
    <message>
        <source>They may not have been able to come. Look at what is safe before you try again.</source>
        <translation>ربما لم يتمكن العميل من الحضور. يُنظر أولًا فيما هو آمن قبل أي محاولة جديدة.</translation>
    </message>
    <message>
        <source>No extra tries to a phone that others use. Think with your supervisor if you worry.</source>
        <translation>لا محاولات إضافية على هاتف يستعمله آخرون. عند القلق يُستشار المشرف.</translation>
    </message>
    <message>
        <source>Go on with session</source>
        <translation>متابعة الجلسة</translation>
    </message>
    <message>
        <source>That session is not for this booking</source>
        <translation>تلك الجلسة ليست لهذا الموعد</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>بدء الجلسة</translation>
    </message>
    <message>
        <source>It took place</source>
        <translation>تمّ الموعد</translation>
    </message>
    <message>
        <source>They came</source>
        <translation>حضر العميل</translation>
    </message>
    <message>
        <source>They did not come</source>
        <translation>لم يحضر العميل</translation>
    </message>
    <message>
        <source>Move or change</source>
        <translation>نقل الموعد أو تغييره</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>إلغاء الموعد</translation>
    </message>
    <message>
        <source>Look at what is safe</source>
        <translation>النظر فيما هو آمن</translation>
    </message>
    <message>
        <source>I heard from them</source>
        <translation>وصل خبر من العميل</translation>
    </message>
    <message>
        <source>Book another time</source>
        <translation>حجز وقت آخر</translation>
    </message>
    <message>
        <source>They did come after all</source>
        <translation>حضر العميل بالفعل</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>فتح الجلسة</translation>
    </message>
    <message>
        <source>Open the new time</source>
        <translation>فتح الوقت الجديد</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>فتح ملف العميل</translation>
    </message>
</context>
<context>
    <name>AppointmentEnd</name>
    <message>
        <source>Why does it not take place?</source>
        <translation>لماذا لا يتمّ الموعد؟</translation>
    </message>
    <message>
        <source>What was tried?</source>
        <translation>ما الذي جُرّب؟</translation>
    </message>
    <message>
        <source>Only what they said is safe is offered here.</source>
        <translation>لا يُعرض هنا إلا ما قال العميل إنه آمن.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>ترك كل شيء كما هو</translation>
    </message>
    <message>
        <source>They did not come</source>
        <translation>لم يحضر العميل</translation>
    </message>
    <message>
        <source>Cancel the booking</source>
        <translation>إلغاء الحجز</translation>
    </message>
    <message>
        <source>Did not come: think of them</source>
        <translation>لم يحضر العميل: يُطمأَن عليه</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
</context>
<context>
    <name>AppointmentForm</name>
    <message>
        <source>Book it</source>
        <translation>حجز</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Forget what is typed</source>
        <translation>التخلي عما كُتب</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>مع من؟</translation>
    </message>
    <message>
        <source>Any spelling, id or number</source>
        <translation>أي كتابة للاسم، أو المعرّف، أو الرقم</translation>
    </message>
    <message>
        <source>For time of your own, leave it empty and write in the note what it is.</source>
        <translation>للوقت الخاص بك يبقى الحقل فارغًا، ويُكتب في الملاحظة لماذا هو.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>الدقائق</translation>
    </message>
    <message>
        <source>Whose clock is that?</source>
        <translation>بتوقيت من هذا؟</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>صوتي</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>توقيت العميل</translation>
    </message>
    <message>
        <source>How will you speak?</source>
        <translation>كيف سيكون الحديث؟</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>أين؟</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>المترجم</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Not booked yet</source>
        <translation>لم يُحجز بعد</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>لا حاجة</translation>
    </message>
    <message>
        <source>Why is it moved?</source>
        <translation>لماذا يُنقل الموعد؟</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Book it all the same</source>
        <translation>حجز مع ذلك</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>تُرك ما كُتب</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
</context>
<context>
    <name>AppointmentScreen</name>
    <message>
        <source>A booked time</source>
        <translation>موعد محجوز</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>حجز موعد</translation>
    </message>
    <message>
        <source>Move or change</source>
        <translation>نقل الموعد أو تغييره</translation>
    </message>
    <message>
        <source>This booking is no longer in the calendar.</source>
        <translation>هذا الحجز لم يعد في التقويم.</translation>
    </message>
    <message>
        <source>Noted: it took place.</source>
        <translation>سُجّل: تمّ الموعد.</translation>
    </message>
    <message>
        <source>Noted: you heard from them.</source>
        <translation>سُجّل: وصل خبر من العميل.</translation>
    </message>
    <message>
        <source>Noted: the booking stands again.</source>
        <translation>سُجّل: الحجز قائم من جديد.</translation>
    </message>
    <message>
        <source>This session goes on as it was begun: {held}. The record says that {booked} was booked.</source>
        <translation>تستمر هذه الجلسة كما بدأت: {held}. يذكر السجل أن الحجز كان: {booked}.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>تمّ التراجع.</translation>
    </message>
    <message>
        <source>Noted: they did not come.</source>
        <translation>سُجّل: لم يحضر العميل.</translation>
    </message>
    <message>
        <source>The booking is cancelled.</source>
        <translation>أُلغي الحجز.</translation>
    </message>
    <message>
        <source>Booked: {time}</source>
        <translation>حُجز: {time}</translation>
    </message>
    <message>
        <source>Moved to {time}</source>
        <translation>نُقل إلى {time}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>تغيّر</translation>
    </message>
</context>
<context>
    <name>Appointments</name>
    <message>
        <source>Own time</source>
        <translation>وقت خاص</translation>
    </message>
    <message>
        <source>{time} their time</source>
        <translation>{time} بتوقيت العميل</translation>
    </message>
    <message>
        <source>interpreter booked</source>
        <translation>المترجم محجوز</translation>
    </message>
    <message>
        <source>interpreter not booked yet</source>
        <translation>المترجم غير محجوز بعد</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>نُقل</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>took place</source>
        <translation>تمّ</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>the case was closed</source>
        <translation>أُغلق الملف</translation>
    </message>
    <message>
        <source>There is no way to reach them like this in the record yet.</source>
        <translation>لا توجد في الملف بعد وسيلة للتواصل بهذه الطريقة.</translation>
    </message>
    <message>
        <source>Nobody has asked yet what is safe for this way. Ask first.</source>
        <translation>لم يسأل أحد بعد عما هو آمن بهذه الطريقة. السؤال أولًا.</translation>
    </message>
    <message>
        <source>They gave safe hours, but their time zone is not known.</source>
        <translation>أعطى العميل ساعات آمنة، لكن منطقته الزمنية غير معروفة.</translation>
    </message>
    <message>
        <source>They said no to being reached like this.</source>
        <translation>رفض العميل التواصل بهذه الطريقة.</translation>
    </message>
    <message>
        <source>This is outside the hours they gave as safe.</source>
        <translation>هذا خارج الساعات التي قال العميل إنها آمنة.</translation>
    </message>
    <message>
        <source>Somebody to be careful with shares this way and could read it.</source>
        <translation>شخص يلزم الحذر منه يشارك هذه الوسيلة وقد يقرأ ما يصل عليها.</translation>
    </message>
    <message>
        <source>It begins within the hours they gave, and goes on past them.</source>
        <translation>يبدأ ضمن الساعات التي أعطاها العميل ويمتد إلى ما بعدها.</translation>
    </message>
    <message>
        <source>You have something else at this time: {what}.</source>
        <translation>في هذا الوقت موعد آخر: {what}.</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Sent a text</source>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>Left a voicemail</source>
        <translation>رسالة صوتية</translation>
    </message>
    <message>
        <source>Sent an email</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>انتظار</translation>
    </message>
    <message>
        <source>Nothing was safe to try</source>
        <translation>لم يكن أي شيء آمنًا للتجربة</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Next today</source>
        <translation>التالي اليوم</translation>
    </message>
    <message>
        <source>Next, in {minutes} min</source>
        <translation>التالي، بعد {minutes} د</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>None yet</source>
        <translation>لا توجد بعد</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>اليوم {time}</translation>
    </message>
    <message>
        <source>There is no backup of this vault yet</source>
        <translation>لا توجد نسخة احتياطية لهذه الخزنة بعد</translation>
    </message>
    <message>
        <source>The last good backup is {days} days old</source>
        <translation>عمر آخر نسخة احتياطية سليمة بالأيام: {days}</translation>
    </message>
    <message>
        <source>The disk is full. What you type is still kept, from room put aside for this.</source>
        <translation>القرص ممتلئ. ما تكتبه ما زال يُحفظ في مساحة خُصصت لذلك.</translation>
    </message>
    <message>
        <source>Make room now: delete films or downloads, and empty the bin.</source>
        <translation>أفسح مكانًا الآن: احذف أفلامًا أو تنزيلات وأفرغ سلة المهملات.</translation>
    </message>
    <message>
        <source>Less than 200 MB are left on this laptop&apos;s disk.</source>
        <translation>بقي أقل من 200 ميغابايت على قرص هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Make room today: delete films or downloads, and empty the bin.</source>
        <translation>أفسح مكانًا اليوم: احذف أفلامًا أو تنزيلات وأفرغ سلة المهملات.</translation>
    </message>
    <message>
        <source>Less than 1 GB is left on this laptop&apos;s disk.</source>
        <translation>بقي أقل من 1 غيغابايت على قرص هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Make some room when there is a quiet moment.</source>
        <translation>أفسح بعض المكان حين يتاح وقت هادئ.</translation>
    </message>
</context>
<context>
    <name>BackupRhythm</name>
    <message>
        <source>By itself</source>
        <translation>تلقائيًا</translation>
    </message>
    <message>
        <source>Made while a vault is open and its place is there, never during a session or a crisis.</source>
        <translation>تُصنع والخزنة مفتوحة ومكانها موجود، ولا تُصنع أبدًا أثناء جلسة أو أزمة.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>كم مرة</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>يدويًا</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>يوميًا</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>أسبوعيًا</translation>
    </message>
    <message>
        <source>This place is on the laptop&apos;s own disk: it is lost together with the laptop.</source>
        <translation>هذا المكان على قرص الحاسوب نفسه، فيضيع مع ضياع الحاسوب.</translation>
    </message>
    <message>
        <source>Choose the place</source>
        <translation>اختر المكان</translation>
    </message>
    <message>
        <source>Lay the sheet for a lost laptop beside each backup</source>
        <translation>ضع ورقة الحاسوب المفقود بجانب كل نسخة احتياطية</translation>
    </message>
    <message>
        <source>A page that is not encrypted. It names no client, but the agency&apos;s people to call.</source>
        <translation>صفحة غير مشفّرة. لا تذكر أي عميل، لكنها تذكر من يُتصل به في المؤسسة.</translation>
    </message>
    <message>
        <source>No place is chosen yet.</source>
        <translation>لم يُختر مكان بعد.</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>اختر مكانًا آخر</translation>
    </message>
    <message>
        <source>Where shall backups go?</source>
        <translation>أين توضع النسخ الاحتياطية؟</translation>
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message>
        <source>Last good backup</source>
        <translation>آخر نسخة احتياطية سليمة</translation>
    </message>
    <message>
        <source>A backup is encrypted like the vault and opens with the same passphrase or recovery key. It is opened and checked after it is written. Keep it away from the laptop.</source>
        <translation>النسخة الاحتياطية مشفّرة مثل الخزنة وتُفتح بعبارة المرور نفسها أو مفتاح الاسترداد نفسه. تُفتح وتُفحص بعد كتابتها. احفظها بعيدًا عن الحاسوب.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>اصنع نسخة احتياطية الآن</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>مكان آخر</translation>
    </message>
    <message>
        <source>Choose a place and back up</source>
        <translation>اختر مكانًا واصنع نسخة احتياطية</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>ذاكرة USB</translation>
    </message>
    <message>
        <source>Your agency asks for one at least every {days} days.</source>
        <translation>تطلب مؤسستك نسخة على الأقل كل هذا العدد من الأيام: {days}.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>تجري الكتابة</translation>
    </message>
    <message>
        <source>Where shall the backup go?</source>
        <translation>أين توضع النسخة الاحتياطية؟</translation>
    </message>
    <message>
        <source>Writing and checking</source>
        <translation>تجري الكتابة والفحص</translation>
    </message>
    <message>
        <source>Written {percent}, then it is opened and checked</source>
        <translation>كُتب {percent}، ثم تُفتح وتُفحص</translation>
    </message>
    <message>
        <source>The backup is good. An earlier one here holds entries that this vault has lost. Keep them all and tell your supervisor.</source>
        <translation>النسخة الاحتياطية سليمة. نسخة أقدم هنا تحوي مدخلات فقدتها هذه الخزنة. احتفظ بها كلها وأخبر مشرفك.</translation>
    </message>
    <message>
        <source>The backup is good: it was opened and checked.</source>
        <translation>النسخة الاحتياطية سليمة: فُتحت وفُحصت.</translation>
    </message>
    <message>
        <source>It could not be noted here, because the disk is full.</source>
        <translation>لم يمكن تدوين ذلك هنا لأن القرص ممتلئ.</translation>
    </message>
    <message>
        <source>It is on this laptop&apos;s own disk, so copy it to a stick as well.</source>
        <translation>هي على قرص الحاسوب نفسه، فانسخها إلى ذاكرة USB أيضًا.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left there.</source>
        <translation>توقّف. لم يبق هناك شيء.</translation>
    </message>
</context>
<context>
    <name>BreatheButton</name>
    <message>
        <source>Breathe with me</source>
        <translation>لنتنفس معًا</translation>
    </message>
</context>
<context>
    <name>BreathingRing</name>
    <message>
        <source>Breathe in</source>
        <translation>شهيق</translation>
    </message>
    <message>
        <source>Breathe out, longer</source>
        <translation>زفير أطول</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Today, {day}</source>
        <translation>اليوم، {day}</translation>
    </message>
    <message>
        <source>Nothing booked</source>
        <translation>لا حجز</translation>
    </message>
    <message>
        <source>{day}, {time}, free</source>
        <translation>{day}، {time}، متاح</translation>
    </message>
</context>
<context>
    <name>CalendarExport</name>
    <message>
        <source>A file for another calendar</source>
        <translation>ملف لتقويم آخر</translation>
    </message>
    <message>
        <source>In it stand the times, and one neutral word for each. No name, no note, no place.</source>
        <translation>فيه الأوقات وكلمة محايدة لكل منها. لا اسم ولا ملاحظة ولا مكان.</translation>
    </message>
    <message>
        <source>What you move or cancel later is put right by a new file; the old one does not know.</source>
        <translation>ما يُنقل أو يُلغى لاحقًا يصححه ملف جديد؛ الملف القديم لا يعلم به.</translation>
    </message>
    <message>
        <source>Other calendars are not encrypted, and many send what they hold to a company.</source>
        <translation>التقاويم الأخرى غير مشفّرة، وكثير منها يرسل ما فيه إلى شركة.</translation>
    </message>
    <message>
        <source>Whoever opens one sees when you are at work with somebody, though not with whom.</source>
        <translation>من يفتح أحدها يرى متى يكون لديك عمل مع أحد، ولا يرى مع من.</translation>
    </message>
    <message>
        <source>How far ahead?</source>
        <translation>إلى أي مدى؟</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Four weeks</source>
        <translation>أربعة أسابيع</translation>
    </message>
    <message>
        <source>Twelve weeks</source>
        <translation>اثنا عشر أسبوعًا</translation>
    </message>
    <message>
        <source>Choose a place for it</source>
        <translation>اختيار مكان له</translation>
    </message>
    <message>
        <source>Back to the calendar</source>
        <translation>رجوع إلى التقويم</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>موعد</translation>
    </message>
    <message>
        <source>Where should the calendar file go?</source>
        <translation>أين يوضع ملف التقويم؟</translation>
    </message>
    <message>
        <source>Written: {file}. The history notes it.</source>
        <translation>كُتب: {file}. السجل يدوّن ذلك.</translation>
    </message>
</context>
<context>
    <name>CalendarScreen</name>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>الأسبوع</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>الأسبوع السابق</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>الأسبوع التالي</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>حجز موعد</translation>
    </message>
    <message>
        <source>For another calendar</source>
        <translation>لتقويم آخر</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>هنا</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>توقيت العميل</translation>
    </message>
    <message>
        <source>A time with {name}.</source>
        <translation>موعد مع {name}.</translation>
    </message>
    <message>
        <source>A time with {name}. The green hours are what they said is safe.</source>
        <translation>موعد مع {name}. الساعات الخضراء هي ما قال العميل إنه آمن.</translation>
    </message>
</context>
<context>
    <name>CalmBlock</name>
    <message>
        <source>Keep it gentle</source>
        <translation>بلطف وهدوء</translation>
    </message>
</context>
<context>
    <name>CaptureCard</name>
    <message>
        <source>Screen pictures and shared screens</source>
        <translation>صور الشاشة والشاشات المشتركة</translation>
    </message>
    <message>
        <source>Keep Waystead out</source>
        <translation>إبقاء Waystead خارجها</translation>
    </message>
    <message>
        <source>Let them show it</source>
        <translation>السماح بظهوره</translation>
    </message>
    <message>
        <source>Some magnifiers and screen readers see nothing while Waystead is kept out: then let them show it. No setting helps against a photo of the screen.</source>
        <translation>بعض مكبّرات الشاشة وقارئاتها لا ترى شيئًا ما دام Waystead خارج الصور: اسمح بظهوره عندئذ. لا ينفع أي إعداد ضد تصوير الشاشة بكاميرا.</translation>
    </message>
    <message>
        <source>This Windows did not accept it: a screen picture or a shared screen can show Waystead. Close or hide Waystead before you share the screen.</source>
        <translation>لم يقبل نظام Windows هذا الإعداد: قد يظهر Waystead في صورة للشاشة أو في شاشة مشتركة. أغلق Waystead أو أخفِه قبل مشاركة الشاشة.</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} من {count}</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>Needs are met</source>
        <translation>لُبّيت الاحتياجات</translation>
    </message>
    <message>
        <source>The client asked to close</source>
        <translation>طلب العميل الإغلاق</translation>
    </message>
    <message>
        <source>No contact for a long time</source>
        <translation>لا تواصل منذ مدة طويلة</translation>
    </message>
    <message>
        <source>Left the area</source>
        <translation>غادر المنطقة</translation>
    </message>
    <message>
        <source>Another agency goes on</source>
        <translation>جهة أخرى تتابع</translation>
    </message>
    <message>
        <source>No longer for this programme</source>
        <translation>لم يعد ضمن هذا البرنامج</translation>
    </message>
    <message>
        <source>We have no means to go on</source>
        <translation>لا إمكانات لدينا للمتابعة</translation>
    </message>
    <message>
        <source>The client died</source>
        <translation>توفي العميل</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>The client came back</source>
        <translation>عاد العميل</translation>
    </message>
    <message>
        <source>A new need</source>
        <translation>حاجة جديدة</translation>
    </message>
    <message>
        <source>Closed by mistake</source>
        <translation>أُغلق خطأً</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>انتهت مدته</translation>
    </message>
    <message>
        <source>The client asked for it</source>
        <translation>طلب العميل ذلك</translation>
    </message>
    <message>
        <source>The agency decided</source>
        <translation>قرار المؤسسة</translation>
    </message>
    <message>
        <source>Safety plan looked at together once more?</source>
        <translation>هل رُوجعت خطة السلامة معًا مرة أخرى؟</translation>
    </message>
    <message>
        <source>Goals looked at, what is left is said?</source>
        <translation>هل رُوجعت الأهداف وذُكر ما بقي منها؟</translation>
    </message>
    <message>
        <source>Does the client agree?</source>
        <translation>هل يوافق العميل؟</translation>
    </message>
    <message>
        <source>Told that they may always come back?</source>
        <translation>هل قيل له إنه يستطيع العودة دائمًا؟</translation>
    </message>
    <message>
        <source>Has the supervisor looked at it?</source>
        <translation>هل راجعه المشرف؟</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>غير ممكن</translation>
    </message>
    <message>
        <source>Plans in use: {count}. They stay with the client, and here to read.</source>
        <translation>الخطط المستخدمة: {count}. تبقى لدى العميل، وهنا للقراءة.</translation>
    </message>
    <message>
        <source>Open tasks: {count}</source>
        <translation>المهام المفتوحة: {count}</translation>
    </message>
    <message>
        <source>Booked times to come: {count}</source>
        <translation>المواعيد القادمة: {count}</translation>
    </message>
    <message>
        <source>Releases in force: {count}. Say whether they end.</source>
        <translation>أذونات الإفصاح السارية: {count}. يُذكر هل تنتهي.</translation>
    </message>
    <message>
        <source>Open referrals: {count}. Whoever goes on should know.</source>
        <translation>الإحالات المفتوحة: {count}. ينبغي أن يعلم بها من يتابع.</translation>
    </message>
    <message>
        <source>Open goals: {count}</source>
        <translation>الأهداف المفتوحة: {count}</translation>
    </message>
    <message>
        <source>Closed: {why}</source>
        <translation>الإغلاق: {why}</translation>
    </message>
    <message>
        <source>Opened again: {why}</source>
        <translation>إعادة الفتح: {why}</translation>
    </message>
    <message>
        <source>Legal hold set: {why}</source>
        <translation>وُضع حفظ قانوني: {why}</translation>
    </message>
    <message>
        <source>Legal hold lifted: {why}</source>
        <translation>رُفع الحفظ القانوني: {why}</translation>
    </message>
    <message>
        <source>Kept longer, until {day}: {why}</source>
        <translation>تمديد الحفظ حتى {day}: {why}</translation>
    </message>
    <message>
        <source>Noted: {why}</source>
        <translation>سُجّل: {why}</translation>
    </message>
</context>
<context>
    <name>CaseScreen</name>
    <message>
        <source>Closing and keeping</source>
        <translation>الإغلاق والحفظ</translation>
    </message>
    <message>
        <source>This client is no longer in the vault</source>
        <translation>لم يعد هذا العميل في هذه الخزنة</translation>
    </message>
    <message>
        <source>Look in the list; perhaps two records were put together.</source>
        <translation>تفيد نظرة في القائمة؛ ربما جُمع ملفان في ملف واحد.</translation>
    </message>
    <message>
        <source>Back to the client</source>
        <translation>العودة إلى العميل</translation>
    </message>
    <message>
        <source>{name}, {id}</source>
        <translation>{name}، {id}</translation>
    </message>
    <message>
        <source>Erased. The history says that something was, and by which rule.</source>
        <translation>مُحي الملف. يذكر السجل أن شيئًا مُحي وبأي قاعدة.</translation>
    </message>
</context>
<context>
    <name>CentreForm</name>
    <message>
        <source>Town or county it serves</source>
        <translation>المدينة أو المقاطعة التي يخدمها</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الولاية</translation>
    </message>
    <message>
        <source>Ten-digit number</source>
        <translation>رقم من عشرة أرقام</translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation>اسم المركز</translation>
    </message>
    <message>
        <source>An emergency line, day and night?</source>
        <translation>خط طوارئ، ليلًا ونهارًا؟</translation>
    </message>
    <message>
        <source>Where is the number from?</source>
        <translation>من أين هذا الرقم؟</translation>
    </message>
    <message>
        <source>How was it checked?</source>
        <translation>كيف جرى التأكد منه؟</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>تاريخ التأكد</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Checked today</source>
        <translation>جرى التأكد اليوم</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>إخراج من القائمة</translation>
    </message>
</context>
<context>
    <name>ChangingPage</name>
    <message>
        <source>Giving the vault its new key</source>
        <translation>تُعطى الخزنة مفتاحها الجديد</translation>
    </message>
    <message>
        <source>Keep the laptop plugged in. If it goes off nevertheless, nothing is lost: the next unlock finishes this.</source>
        <translation>أبقِ الحاسوب موصولًا بالكهرباء. وإن انطفأ مع ذلك فلن يضيع شيء: يكتمل هذا عند الفتح التالي.</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>Messaging app</source>
        <translation>تطبيق مراسلة</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>الفيديو</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>لقاء شخصي</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Somebody says they are an agreed provider</source>
        <translation>يقول أحدهم إنه من مقدّمي الخدمة المتفق عليهم</translation>
    </message>
    <message>
        <source>Let them say the code and write it here. Do not say whether you know the client, nor anything of the code.</source>
        <translation>دعه يقول الرمز واكتبه هنا. لا تقل إن كنت تعرف العميل، ولا شيئًا من الرمز.</translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation>ماذا قال؟</translation>
    </message>
    <message>
        <source>Is it right?</source>
        <translation>هل هو صحيح؟</translation>
    </message>
    <message>
        <source>{count} wrong answers in a row: no answer is checked for {time}. Tell your supervisor, and change the code with the client; that ends the waiting.</source>
        <translation>أجوبة خاطئة متتالية: {count}. لن يُفحص أي جواب مدة {time}. أخبر مشرفك، وغيّر الرمز مع العميل، فينتهي الانتظار.</translation>
    </message>
    <message>
        <source>{count} wrong answers in a row. The next one can be checked in {time}.</source>
        <translation>أجوبة خاطئة متتالية: {count}. يمكن فحص الجواب التالي بعد {time}.</translation>
    </message>
    <message>
        <source>Yes. That is the code.</source>
        <translation>نعم. هذا هو الرمز.</translation>
    </message>
    <message>
        <source>It proves that they know it, not what they may be told. That is in the releases.</source>
        <translation>هذا يثبت أنه يعرف الرمز، ولا يحدّد ما يجوز أن يُقال له. ذلك في أذونات الإفصاح.</translation>
    </message>
    <message>
        <source>No. That is not the code.</source>
        <translation>لا. ليس هذا هو الرمز.</translation>
    </message>
    <message>
        <source>Give nothing out. Say that you will call back, on a number you know. It is noted below: add who called and what you did.</source>
        <translation>لا تعطِ أي معلومة. قل إنك ستعاود الاتصال على رقم تعرفه. سُجّل ذلك أدناه: أضف من اتصل وماذا فعلت.</translation>
    </message>
</context>
<context>
    <name>Client</name>
    <message>
        <source>interpreter</source>
        <translation>مع مترجم</translation>
    </message>
    <message>
        <source>sometimes an interpreter</source>
        <translation>مع مترجم أحيانًا</translation>
    </message>
    <message>
        <source>no interpreter</source>
        <translation>بلا مترجم</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>مشترك مع</translation>
    </message>
    <message>
        <source>Local dispatch</source>
        <translation>رقم الطوارئ المحلي</translation>
    </message>
    <message>
        <source>Dispatch, here today</source>
        <translation>الطوارئ المحلية، هنا اليوم</translation>
    </message>
    <message>
        <source>Dispatch, earlier address</source>
        <translation>الطوارئ المحلية، العنوان السابق</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>لغة الحديث</translation>
    </message>
    <message>
        <source>A woman to speak with</source>
        <translation>الحديث مع امرأة</translation>
    </message>
    <message>
        <source>A man to speak with</source>
        <translation>الحديث مع رجل</translation>
    </message>
    <message>
        <source>Either, to speak with</source>
        <translation>الحديث مع امرأة أو رجل، لا فرق</translation>
    </message>
    <message>
        <source>{born}, about {age} years old</source>
        <translation>{born}، العمر نحو {age} سنة</translation>
    </message>
    <message>
        <source>{born}, {age} years old</source>
        <translation>{born}، العمر {age} سنة</translation>
    </message>
    <message>
        <source>Usually at</source>
        <translation>المكان المعتاد</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>الرغبة</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>الضمائر</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>الميلاد</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>القدوم من</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>ما يفيد معرفته</translation>
    </message>
    <message>
        <source>does not know</source>
        <translation>«لا أعلم»</translation>
    </message>
    <message>
        <source>prefers not to say</source>
        <translation>«أفضّل ألا أجيب»</translation>
    </message>
    <message>
        <source>A shelter</source>
        <translation>مأوى</translation>
    </message>
    <message>
        <source>reads it</source>
        <translation>مع القراءة</translation>
    </message>
    <message>
        <source>reads a little</source>
        <translation>قراءة قليلة</translation>
    </message>
    <message>
        <source>does not read it</source>
        <translation>بلا قراءة</translation>
    </message>
    <message>
        <source>checked {day}</source>
        <translation>جرى التأكد منه {day}</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>لم يجرِ التأكد منه بعد</translation>
    </message>
    <message>
        <source>day and night</source>
        <translation>ليلًا ونهارًا</translation>
    </message>
    <message>
        <source>not an emergency line</source>
        <translation>ليس خط طوارئ</translation>
    </message>
    <message>
        <source>confirmed for the earlier address on {day}: ask again</source>
        <translation>تم التحقق منه للعنوان السابق في {day}: للسؤال مرة أخرى</translation>
    </message>
    <message>
        <source>Confirmed long ago. Centres and numbers change: confirm it again.</source>
        <translation>مضى وقت طويل على التحقق. المراكز والأرقام تتغيّر: يلزم التحقق من جديد.</translation>
    </message>
    <message>
        <source>Nobody has confirmed this number yet. Call it once, when nothing is urgent.</source>
        <translation>لم يتحقق أحد من هذا الرقم بعد. يُتصل به مرة حين لا يكون شيء مستعجلًا.</translation>
    </message>
    <message>
        <source>The address has changed since. Confirm the number again, or say that it is the same place.</source>
        <translation>تغيّر العنوان منذ ذلك الحين. يلزم التحقق من الرقم مرة أخرى، أو بيان أنه المكان نفسه.</translation>
    </message>
    <message>
        <source>This is not an emergency line. Ask them for the one that is.</source>
        <translation>هذا ليس خط طوارئ. يُطلب منهم رقم خط الطوارئ.</translation>
    </message>
    <message>
        <source>Nobody asked yet whether it is answered day and night.</source>
        <translation>لم يسأل أحد بعد هل يُجاب عليه ليلًا ونهارًا.</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>غير موقّعة بعد</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>موقّعة</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>قيد الكتابة</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>مستعملة</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>ضعها جانبًا</translation>
    </message>
    <message>
        <source>Look at it again by {day}</source>
        <translation>المراجعة حتى {day}</translation>
    </message>
    <message>
        <source>numbers and first steps, the rest later</source>
        <translation>الأرقام والخطوات الأولى، والبقية لاحقًا</translation>
    </message>
    <message>
        <source>version {version} is being written</source>
        <translation>النسخة {version} قيد الكتابة</translation>
    </message>
    <message>
        <source>Plan {number}, version {version}</source>
        <translation>الخطة {number}، النسخة {version}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>للمراجعة</translation>
    </message>
    <message>
        <source>A plan of a child&apos;s own</source>
        <translation>خطة خاصة بطفل</translation>
    </message>
    <message>
        <source>It stands in the child&apos;s own record, kept apart from this one: a plan of theirs is never in a parent&apos;s file, nor a parent&apos;s in theirs. What is safe is asked of the child.</source>
        <translation>مكانها ملف الطفل نفسه، مفصولًا عن هذا الملف: لا تكون خطته في ملف أحد الوالدين أبدًا، ولا خطة أحد الوالدين في ملفه. وما هو آمن يُسأل عنه الطفل.</translation>
    </message>
    <message>
        <source>Children at home</source>
        <translation>الأطفال في البيت</translation>
    </message>
    <message>
        <source>A child without a name here</source>
        <translation>طفل بلا اسم هنا</translation>
    </message>
    <message>
        <source>{name} ({age})</source>
        <translation>{name} ({age})</translation>
    </message>
    <message>
        <source>Begin a record of their own. Only name and age are taken over.</source>
        <translation>ابدأ له ملفًا خاصًا. يُنقل الاسم والعمر فقط.</translation>
    </message>
    <message>
        <source>Has a record of their own here. Open it as kept apart.</source>
        <translation>له ملف خاص هنا. افتحه كملف مفصول.</translation>
    </message>
    <message>
        <source>Write their name into the record first.</source>
        <translation>اكتب اسمه في الملف أولًا.</translation>
    </message>
    <message>
        <source>Begin the record</source>
        <translation>ابدأ الملف</translation>
    </message>
    <message>
        <source>A record of {name}&apos;s own, kept apart from this one.</source>
        <translation>ملف خاص بـ{name}، مفصول عن هذا الملف.</translation>
    </message>
    <message>
        <source>A record of their own, kept apart. Ask the child first what is safe: calls, messages, hours.</source>
        <translation>ملف خاص به، مفصول. اسأل الطفل أولًا عما هو آمن: المكالمات، الرسائل، الأوقات.</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>ما زالت مفتوحة</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} د</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>Signed, not sealed yet</source>
        <translation>موقَّعة ولم تُختم بعد</translation>
    </message>
    <message>
        <source>Just a note</source>
        <translation>ملاحظة قصيرة</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>بلاغ</translation>
    </message>
    <message>
        <source>as a text message</source>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>as an email</source>
        <translation>بريدًا إلكترونيًا</translation>
    </message>
    <message>
        <source>as a recording</source>
        <translation>تسجيلًا صوتيًا</translation>
    </message>
    <message>
        <source>read aloud, nothing written</source>
        <translation>قُرئت بصوت مسموع، ولا شيء مكتوب</translation>
    </message>
    <message>
        <source>played to them</source>
        <translation>شُغّلت لهم</translation>
    </message>
    <message>
        <source>not checked by a translator</source>
        <translation>لم يراجعها مترجم</translation>
    </message>
    <message>
        <source>password told</source>
        <translation>قيلت كلمة السر</translation>
    </message>
    <message>
        <source>file deleted</source>
        <translation>حُذف الملف</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>خطة</translation>
    </message>
    <message>
        <source>Case pack</source>
        <translation>حزمة الحالة</translation>
    </message>
    <message>
        <source>For tonight</source>
        <translation>لهذه الليلة</translation>
    </message>
    <message>
        <source>Session note</source>
        <translation>مذكرة الجلسة</translation>
    </message>
    <message>
        <source>Session note with working notes</source>
        <translation>مذكرة جلسة مع ملاحظات العمل</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>تقرير الحادثة</translation>
    </message>
    <message>
        <source>A report</source>
        <translation>بلاغ</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>ملف مرفق</translation>
    </message>
    <message>
        <source>The provider code</source>
        <translation>رمز مقدّم الخدمة</translation>
    </message>
    <message>
        <source>Release to sign</source>
        <translation>إذن للتوقيع</translation>
    </message>
    <message>
        <source>A page to read</source>
        <translation>صفحة للقراءة</translation>
    </message>
    <message>
        <source>List of what left</source>
        <translation>قائمة بما خرج</translation>
    </message>
    <message>
        <source>to the client</source>
        <translation>إلى العميل</translation>
    </message>
    <message>
        <source>to an own device</source>
        <translation>إلى جهاز خاص بالعميل</translation>
    </message>
    <message>
        <source>to the supervisor</source>
        <translation>إلى المشرف</translation>
    </message>
    <message>
        <source>inside the agency</source>
        <translation>داخل المؤسسة</translation>
    </message>
    <message>
        <source>to another agency</source>
        <translation>إلى مؤسسة أخرى</translation>
    </message>
    <message>
        <source>to an office, by law</source>
        <translation>إلى جهة مختصة، بموجب القانون</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>بالطباعة</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>على ورق</translation>
    </message>
    <message>
        <source>the file was not finished</source>
        <translation>لم يكتمل الملف</translation>
    </message>
    <message>
        <source>Who saw and changed it</source>
        <translation>من اطّلع عليه ومن غيّره</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>لا توجد جلسة بعد</translation>
    </message>
    <message>
        <source>Start session opens the first one. What you type is kept as you type.</source>
        <translation>«بدء الجلسة» يفتح الجلسة الأولى. ما يُكتب يُحفظ أثناء الكتابة.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Start a plan</source>
        <translation>بدء خطة</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>لا توجد خطة بعد</translation>
    </message>
    <message>
        <source>A plan is made together, when it is safe and wanted. It begins with a few questions.</source>
        <translation>توضع الخطة معًا، حين يكون ذلك آمنًا ومرغوبًا. تبدأ ببضعة أسئلة.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>الخطط</translation>
    </message>
    <message>
        <source>Nothing urgent</source>
        <translation>لا شيء عاجل</translation>
    </message>
    <message>
        <source>F9 opens the page for it at any time. Its log becomes the report here.</source>
        <translation>يفتح F9 صفحته في أي وقت. ويصبح سجله هنا بلاغًا.</translation>
    </message>
    <message>
        <source>Begin a report</source>
        <translation>بدء بلاغ</translation>
    </message>
    <message>
        <source>Urgent and reports</source>
        <translation>العاجل والبلاغات</translation>
    </message>
    <message>
        <source>Nothing has left this vault</source>
        <translation>لم يخرج شيء من هذه الخزنة</translation>
    </message>
    <message>
        <source>Every page, message or file that is given out about this person is listed here.</source>
        <translation>هنا قائمة بكل صفحة أو رسالة أو ملف يُسلَّم عن هذا الشخص.</translation>
    </message>
    <message>
        <source>What left the vault</source>
        <translation>ما خرج من الخزنة</translation>
    </message>
    <message>
        <source>Nothing booked.</source>
        <translation>لا حجز.</translation>
    </message>
    <message>
        <source>Next time: {when}</source>
        <translation>الموعد التالي: {when}</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>الموعد التالي</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>حجز موعد</translation>
    </message>
    <message>
        <source>Booked times</source>
        <translation>المواعيد المحجوزة</translation>
    </message>
</context>
<context>
    <name>ClientCarry</name>
    <message>
        <source>Supports and strengths</source>
        <translation>ما يسند ومواطن القوة</translation>
    </message>
    <message>
        <source>One or more lines are left out here. The record has all of them.</source>
        <translation>تُرك هنا سطر أو أكثر. الملف فيه كل الأسطر.</translation>
    </message>
    <message>
        <source>Nobody and nothing written yet.</source>
        <translation>لم يُكتب شيء بعد.</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>في البيت</translation>
    </message>
    <message>
        <source>has a record of their own here</source>
        <translation>له ملف خاص به هنا</translation>
    </message>
    <message>
        <source>Kept apart, conflicts</source>
        <translation>الملفات المعزولة وتضارب المصالح</translation>
    </message>
    <message>
        <source>Nobody written yet.</source>
        <translation>لم يُكتب أحد بعد.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>about {age}</source>
        <translation>نحو {age}</translation>
    </message>
    <message>
        <source>noted {day}</source>
        <translation>دُوّنت {day}</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Open the record: {what}</source>
        <translation>فتح الملف: {what}</translation>
    </message>
</context>
<context>
    <name>ClientFileScreen</name>
    <message>
        <source>All files</source>
        <translation>كل الملفات المرفقة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Give it out…</source>
        <translation>تسليمه…</translation>
    </message>
    <message>
        <source>This file is no longer with this client</source>
        <translation>لم يعد هذا الملف محفوظًا مع هذا العميل</translation>
    </message>
    <message>
        <source>It was removed, or the client was erased.</source>
        <translation>أُزيل، أو مُحي ملف العميل.</translation>
    </message>
    <message>
        <source>The file was removed.</source>
        <translation>أُزيل الملف.</translation>
    </message>
</context>
<context>
    <name>ClientFiles</name>
    <message>
        <source>Keep a file here</source>
        <translation>حفظ ملف هنا</translation>
    </message>
    <message>
        <source>Keep it without that</source>
        <translation>حفظها من دون ذلك</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>حفظها كما هي</translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>عدم حفظها</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>No file is kept here</source>
        <translation>لا ملف محفوظ هنا</translation>
    </message>
    <message>
        <source>Pictures, PDF, text and recordings, encrypted inside the vault. Keep only what is needed: the safest file is one that is not there.</source>
        <translation>صور وملفات PDF ونصوص وتسجيلات، مشفّرة داخل الخزنة. احتفظ بما يلزم فقط: أأمن ملف هو الذي لا وجود له.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات المرفقة</translation>
    </message>
    <message>
        <source>Say why it is kept</source>
        <translation>اذكر لماذا يُحفظ</translation>
    </message>
    <message>
        <source>Which file shall be kept?</source>
        <translation>أي ملف يُحفظ؟</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>يجري فحص الملف</translation>
    </message>
    <message>
        <source>This picture says where it was taken.</source>
        <translation>هذه الصورة تذكر أين التُقطت.</translation>
    </message>
    <message>
        <source>Whoever gets it later can read the place. Without it the picture looks the same.</source>
        <translation>من تصله لاحقًا يستطيع قراءة المكان. ومن دونه تبدو الصورة كما هي.</translation>
    </message>
    <message>
        <source>More is in this picture than is seen: the camera, the time, perhaps a name.</source>
        <translation>في هذه الصورة أكثر مما يُرى: الكاميرا والوقت وربما اسم.</translation>
    </message>
    <message>
        <source>Without that the picture looks the same.</source>
        <translation>من دون ذلك تبدو الصورة كما هي.</translation>
    </message>
    <message>
        <source>Keeping the file: {percent}</source>
        <translation>يجري حفظ الملف: {percent}</translation>
    </message>
    <message>
        <source>Stopped. Nothing of the file was kept.</source>
        <translation>أُوقف الحفظ. لم يُحفظ شيء من الملف.</translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message>
        <source>{field} is empty because</source>
        <translation>سبب ترك الحقل فارغًا: {field}</translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation>«لا أعلم»</translation>
    </message>
    <message>
        <source>Prefers not to say</source>
        <translation>«أفضّل ألا أجيب»</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>لم يُسأل</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Change: {field}</source>
        <translation>تغيير: {field}</translation>
    </message>
</context>
<context>
    <name>ClientFormScreen</name>
    <message>
        <source>Look at that record</source>
        <translation>عرض ذلك الملف</translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation>إكمال لاحقًا</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Change client</source>
        <translation>تعديل ملف العميل</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>Not saved yet. This is what you wrote {when}.</source>
        <translation>لم يُحفظ بعد. هذا ما كتبته {when}.</translation>
    </message>
    <message>
        <source>What you wrote is kept as a draft.</source>
        <translation>ما كتبته محفوظ كمسودة.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>Not saved yet. One thing has to be looked at first.</source>
        <translation>لم يُحفظ بعد. هناك أمر تلزم مراجعته أولًا.</translation>
    </message>
    <message>
        <source>This record was changed elsewhere while you wrote. Both are put together here.</source>
        <translation>تغيّر هذا الملف في مكان آخر أثناء كتابتك. جُمع الاثنان هنا.</translation>
    </message>
    <message>
        <source>Look it through and save again.</source>
        <translation>تلزم مراجعته ثم حفظه مرة أخرى.</translation>
    </message>
    <message>
        <source>Both changed: {parts}. What you wrote stands there. Look it through and save again.</source>
        <translation>تغيّر في الجهتين: {parts}. بقي فيه ما كتبته أنت. تلزم مراجعته ثم حفظه مرة أخرى.</translation>
    </message>
    <message>
        <source>Kept as a draft. It is not saved yet.</source>
        <translation>باقٍ كمسودة. لم يُحفظ بعد.</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>أُزيلت المسودة</translation>
    </message>
</context>
<context>
    <name>ClientMergeScreen</name>
    <message>
        <source>Compare two records</source>
        <translation>مقارنة ملفين</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>ليسا الشخص نفسه</translation>
    </message>
    <message>
        <source>Put together</source>
        <translation>جمعهما</translation>
    </message>
    <message>
        <source>This record stays</source>
        <translation>هذا الملف يبقى</translation>
    </message>
    <message>
        <source>This one goes into it</source>
        <translation>وهذا يُضم إليه</translation>
    </message>
    <message>
        <source>Keep the other one instead</source>
        <translation>الإبقاء على الآخر بدلًا منه</translation>
    </message>
    <message>
        <source>I have looked at both: this is one person</source>
        <translation>نظرتُ في الملفين: هما شخص واحد</translation>
    </message>
    <message>
        <source>Sessions: {sessions}, plans: {plans}</source>
        <translation>الجلسات: {sessions}، الخطط: {plans}</translation>
    </message>
    <message>
        <source>Both have the same phone number. Two adults of one household often share one: put them together only when you are sure that this is one person.</source>
        <translation>رقم الهاتف نفسه في الملفين. كثيرًا ما يتشارك بالغان من أسرة واحدة رقمًا واحدًا: لا تجمعهما إلا عند التأكد من أنهما شخص واحد.</translation>
    </message>
    <message>
        <source>They say different things about safe contact. The stricter answer will count, and it is asked again.</source>
        <translation>يختلف الملفان في الاتصال الآمن. يُعمل بالجواب الأشد حذرًا، ويُسأل عنه من جديد.</translation>
    </message>
    <message>
        <source>A legal hold covers one of them. Put together, it covers both.</source>
        <translation>أحدهما مشمول بحفظ قانوني. عند جمعهما يشمل الاثنين.</translation>
    </message>
    <message>
        <source>One of them is marked with a conflict of interest; the mark stays.</source>
        <translation>على أحدهما علامة تضارب مصالح؛ وتبقى العلامة.</translation>
    </message>
    <message>
        <source>Different in the two</source>
        <translation>مختلف بين الملفين</translation>
    </message>
    <message>
        <source>What you do not choose stays as it is in {id}. The other is kept as another version.</source>
        <translation>ما لا تختاره يبقى كما هو في {id}. ويُحفظ الآخر كنسخة أخرى.</translation>
    </message>
    <message>
        <source>What comes with it</source>
        <translation>ما يأتي معه</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation>كتابات أخرى للاسم</translation>
    </message>
    <message>
        <source>Ways of contact</source>
        <translation>طرق الاتصال</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>ما يُستكمل</translation>
    </message>
    <message>
        <source>Risk: the more serious of the two stays; the other is kept as another version.</source>
        <translation>الخطر: يبقى الأشد منهما، ويُحفظ الآخر كنسخة أخرى.</translation>
    </message>
    <message>
        <source>Sessions, plans and what left stay with their record and are read together from now on. You can take the two apart again on the client&apos;s page.</source>
        <translation>تبقى الجلسات والخطط وما خرج مع ملفها، وتُقرأ معًا من الآن. ويمكنك فصل الملفين من جديد في صفحة العميل.</translation>
    </message>
    <message>
        <source>Noted: two people.</source>
        <translation>سُجّل: هما شخصان.</translation>
    </message>
    <message>
        <source>Putting together</source>
        <translation>يجري الجمع</translation>
    </message>
    <message>
        <source>{gone} is now in {kept}</source>
        <translation>{gone} الآن ضمن {kept}</translation>
    </message>
</context>
<context>
    <name>ClientParts</name>
    <message>
        <source>Open</source>
        <translation>المفتوحة</translation>
    </message>
    <message>
        <source>Ask safe contact again</source>
        <translation>السؤال عن الاتصال الآمن مجددًا</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>المغلقة</translation>
    </message>
    <message>
        <source>more than {total} to ask again</source>
        <translation>أكثر من {total} للسؤال مرة أخرى</translation>
    </message>
    <message>
        <source>{total} open</source>
        <translation>ملفات مفتوحة: {total}</translation>
    </message>
    <message>
        <source>{total} to ask again</source>
        <translation>للسؤال مرة أخرى: {total}</translation>
    </message>
    <message>
        <source>{total} closed</source>
        <translation>ملفات مغلقة: {total}</translation>
    </message>
    <message>
        <source>Show: {part}</source>
        <translation>عرض: {part}</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>عرضها</translation>
    </message>
    <message>
        <source>{count} found among the open</source>
        <translation>عُثر بين المفتوحة على: {count}</translation>
    </message>
    <message>
        <source>{count} found among the closed</source>
        <translation>عُثر بين المغلقة على: {count}</translation>
    </message>
</context>
<context>
    <name>ClientScreen</name>
    <message>
        <source>Start session</source>
        <translation>بدء الجلسة</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>أقسام الملف</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>سجّل</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>معًا</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>الخطط</translation>
    </message>
    <message>
        <source>Urgent and reports</source>
        <translation>العاجل والبلاغات</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات المرفقة</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>أذونات الإفصاح</translation>
    </message>
    <message>
        <source>What left</source>
        <translation>ما خرج</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>قارن</translation>
    </message>
    <message>
        <source>This client is no longer in the vault</source>
        <translation>لم يعد هذا العميل في الخزنة</translation>
    </message>
    <message>
        <source>Look in the list; perhaps two records were put together.</source>
        <translation>تفيد نظرة في القائمة؛ ربما جُمع ملفان في ملف واحد.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>متابعة العمل عليه</translation>
    </message>
    <message>
        <source>Changes to this record are begun and not saved yet.</source>
        <translation>بدأت تعديلات على هذا الملف ولم تُحفظ بعد.</translation>
    </message>
    <message>
        <source>Reopen or keep</source>
        <translation>إعادة الفتح أو الحفظ</translation>
    </message>
    <message>
        <source>This case is closed. Nothing is written into it until it is reopened.</source>
        <translation>هذا الملف مغلق. لا يُكتب فيه شيء حتى يُعاد فتحه.</translation>
    </message>
    <message>
        <source>Go on with session</source>
        <translation>متابعة الجلسة</translation>
    </message>
    <message>
        <source>Taken back: it stands as it was.</source>
        <translation>رُجع عنه: كل شيء كما كان.</translation>
    </message>
    <message>
        <source>Noted: still right, said today.</source>
        <translation>سُجّل: ما زال صحيحًا، قيل اليوم.</translation>
    </message>
</context>
<context>
    <name>ClientTasks</name>
    <message>
        <source>Next steps together</source>
        <translation>الخطوات التالية معًا</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>مهمة جديدة</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>كل المهام</translation>
    </message>
    <message>
        <source>All tasks with this client</source>
        <translation>كل المهام مع هذا العميل</translation>
    </message>
    <message>
        <source>Nothing agreed yet.</source>
        <translation>لم يُتفق على شيء بعد.</translation>
    </message>
    <message>
        <source>{open} open, {done} done</source>
        <translation>مفتوحة: {open}، منجزة: {done}</translation>
    </message>
</context>
<context>
    <name>ClientWalls</name>
    <message>
        <source>Kept apart</source>
        <translation>الملفات المعزولة</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>تضارب المصالح</translation>
    </message>
    <message>
        <source>Kept apart from another record here.</source>
        <translation>هذا الملف معزول عن ملف آخر هنا.</translation>
    </message>
</context>
<context>
    <name>ClientsModel</name>
    <message>
        <source>Notes, {count} found</source>
        <translation>الملاحظات: وُجد {count}</translation>
    </message>
    <message>
        <source>Notes, the newest {count}</source>
        <translation>الملاحظات: أحدث {count}</translation>
    </message>
    <message>
        <source>Id or phone number, {count} found</source>
        <translation>المعرّف أو رقم الهاتف، النتائج: {count}</translation>
    </message>
    <message>
        <source>Names, {count} found</source>
        <translation>الأسماء، النتائج: {count}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>لغة الحديث</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>الاتصال القادم</translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation>الاتصال الآمن</translation>
    </message>
</context>
<context>
    <name>ClientsScreen</name>
    <message>
        <source>Clients</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>البحث عن عميل</translation>
    </message>
    <message>
        <source>Any spelling of the name, id or phone number</source>
        <translation>الاسم بأي كتابة، أو المعرّف، أو رقم الهاتف</translation>
    </message>
    <message>
        <source>move</source>
        <translation>تنقّل</translation>
    </message>
    <message>
        <source>open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>متابعة العمل عليه</translation>
    </message>
    <message>
        <source>A new client is begun and not saved yet.</source>
        <translation>بدأت إضافة عميل جديد ولم تُحفظ بعد.</translation>
    </message>
    <message>
        <source>Add the first client</source>
        <translation>إضافة العميل الأول</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>لا أحد هنا بعد</translation>
    </message>
    <message>
        <source>One name is enough to begin: no surname, any script. You find people by every spelling you enter.</source>
        <translation>يكفي اسم واحد للبداية: بلا اسم عائلة، وبأي كتابة. يمكن العثور على الشخص بكل صيغة تُكتب لاسمه.</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>لا يوجد ملف مفتوح</translation>
    </message>
    <message>
        <source>All your clients are closed. They stand under “Closed”.</source>
        <translation>جميع ملفات العملاء مغلقة، وهي تحت «المغلقة».</translation>
    </message>
    <message>
        <source>Nobody to ask again</source>
        <translation>لا أحد للسؤال مرة أخرى</translation>
    </message>
    <message>
        <source>What your open clients said about safe contact is recent enough.</source>
        <translation>ما قاله أصحاب الملفات المفتوحة عن الاتصال الآمن حديث بما يكفي.</translation>
    </message>
    <message>
        <source>No case is closed</source>
        <translation>لا يوجد ملف مغلق</translation>
    </message>
    <message>
        <source>When you close a case, it stands here and can be opened again.</source>
        <translation>عند إغلاق ملف يظهر هنا، ويمكن فتحه مرة أخرى.</translation>
    </message>
    <message>
        <source>Add as a new client</source>
        <translation>إضافة كعميل جديد</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>لم يُعثر على أحد</translation>
    </message>
    <message>
        <source>Try fewer letters, another spelling, the id or the phone number.</source>
        <translation>قد تفيد حروف أقل، أو كتابة أخرى، أو المعرّف، أو رقم الهاتف.</translation>
    </message>
    <message>
        <source>Nobody found for “{typed}” among the open</source>
        <translation>لم يُعثر بين المفتوحة على أحد باسم «{typed}»</translation>
    </message>
    <message>
        <source>Nobody to ask again found for “{typed}”</source>
        <translation>لم يُعثر بين من يُسألون مرة أخرى على أحد باسم «{typed}»</translation>
    </message>
    <message>
        <source>Nobody found for “{typed}” among the closed</source>
        <translation>لم يُعثر بين المغلقة على أحد باسم «{typed}»</translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation>{found} من {total}</translation>
    </message>
    <message>
        <source>Looking through notes…</source>
        <translation>يجري البحث في الملاحظات…</translation>
    </message>
    <message>
        <source>Order of the list: {order}</source>
        <translation>ترتيب القائمة: {order}</translation>
    </message>
    <message>
        <source>Left and right choose a column, Space changes the order.</source>
        <translation>يختار السهمان الأيمن والأيسر عمودًا، ويغيّر مفتاح المسافة الترتيب.</translation>
    </message>
</context>
<context>
    <name>CloseCard</name>
    <message>
        <source>Close this case</source>
        <translation>إغلاق هذا الملف</translation>
    </message>
    <message>
        <source>Why is it closed?</source>
        <translation>لماذا يُغلق؟</translation>
    </message>
    <message>
        <source>In a few words, if they help</source>
        <translation>في كلمات قليلة، إن أفادت</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>إغلاق الملف</translation>
    </message>
    <message>
        <source>They end with the case</source>
        <translation>تنتهي مع الملف</translation>
    </message>
    <message>
        <source>If you say goodbye, then as they said it is safe: {words}</source>
        <translation>إن كان هناك وداع، فبالطريقة التي قال العميل إنها آمنة: {words}</translation>
    </message>
    <message>
        <source>Send no goodbye: it is not sure that contact is safe now.</source>
        <translation>لا تُرسل رسالة وداع: ليس مؤكدًا أن التواصل آمن الآن.</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}: {what}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>افتحه</translation>
    </message>
    <message>
        <source>Seal it now</source>
        <translation>ختمها الآن</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>ضعه جانبًا</translation>
    </message>
    <message>
        <source>The note is sealed.</source>
        <translation>خُتمت الملاحظة.</translation>
    </message>
    <message>
        <source>The unfinished session is put away.</source>
        <translation>وُضعت الجلسة غير المكتملة جانبًا.</translation>
    </message>
    <message>
        <source>The case is closed. It can be reopened at any time.</source>
        <translation>أُغلق الملف. يمكن إعادة فتحه في أي وقت.</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>The code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>They ask, you answer. Never say it first, never to anyone else, never in a message.</source>
        <translation>السؤال من العميل والجواب منك. لا يُقال الرمز أولًا أبدًا، ولا لأي شخص آخر، ولا في رسالة.</translation>
    </message>
    <message>
        <source>No code yet. With one, the client can make sure that a caller is really you: they ask for it, and go on only when the answer is right.</source>
        <translation>لا رمز بعد. به يتأكد العميل من أن المتصل هو أنت حقًا: يسأل عنه، ولا يتابع إلا إذا كان الجواب صحيحًا.</translation>
    </message>
    <message>
        <source>Provider code</source>
        <translation>رمز مقدّم الخدمة</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>أنشئ رمزًا</translation>
    </message>
    <message>
        <source>They have their own idea for one</source>
        <translation>لدى العميل فكرة لرمز</translation>
    </message>
    <message>
        <source>Change the code</source>
        <translation>غيّر الرمز</translation>
    </message>
    <message>
        <source>Why does the present one end?</source>
        <translation>لماذا ينتهي الرمز الحالي؟</translation>
    </message>
    <message>
        <source>Their own code</source>
        <translation>رمز من اختيار العميل</translation>
    </message>
    <message>
        <source>Letters and digits, five at least, from nothing that is theirs: no name, place, number or day. Left empty, one is made.</source>
        <translation>حروف وأرقام، خمسة على الأقل، لا علاقة لها بالعميل: لا اسم ولا مكان ولا رقم ولا تاريخ. إن تُرك فارغًا يُنشأ رمز.</translation>
    </message>
    <message>
        <source>Use this from now on</source>
        <translation>استخدم هذا من الآن</translation>
    </message>
    <message>
        <source>Made {day}.</source>
        <translation>أُنشئ {day}.</translation>
    </message>
    <message>
        <source>Made {day}, by {who}.</source>
        <translation>أُنشئ {day}، أنشأه {who}.</translation>
    </message>
    <message>
        <source>Tell the new provider code: {who}</source>
        <translation>إبلاغ رمز مقدّم الخدمة الجديد: {who}</translation>
    </message>
    <message>
        <source>Changed. Whoever knew the old one has to be told.</source>
        <translation>تغيّر الرمز. يجب إبلاغ من كان يعرف القديم.</translation>
    </message>
    <message>
        <source>There is a code now. Explain it to the client.</source>
        <translation>هناك رمز الآن. اشرحه للعميل.</translation>
    </message>
</context>
<context>
    <name>ContactPart</name>
    <message>
        <source>Contact and what is safe</source>
        <translation>الاتصال وما هو آمن</translation>
    </message>
    <message>
        <source>Ask these alone. What is written here stands above every call, with its date.</source>
        <translation>تُسأل هذه على انفراد. ما يُكتب هنا يظهر أعلى كل مكالمة، مع تاريخه.</translation>
    </message>
    <message>
        <source>They would rather be reached by</source>
        <translation>الوسيلة المفضّلة للتواصل</translation>
    </message>
    <message>
        <source>Add a way to reach them</source>
        <translation>إضافة وسيلة للتواصل</translation>
    </message>
    <message>
        <source>Way taken out</source>
        <translation>أُزيلت وسيلة الاتصال</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>No phone or other way yet</source>
        <translation>لا هاتف ولا وسيلة أخرى بعد</translation>
    </message>
    <message>
        <source>Add one, and ask what is safe before you use it.</source>
        <translation>تُضاف وسيلة، ويُسأل عما هو آمن قبل استعمالها.</translation>
    </message>
    <message>
        <source>Change ways and places</source>
        <translation>تعديل الوسائل والأماكن</translation>
    </message>
    <message>
        <source>Provider code</source>
        <translation>رمز مقدّم الخدمة</translation>
    </message>
    <message>
        <source>The client asks, you answer</source>
        <translation>السؤال من العميل والجواب منك</translation>
    </message>
    <message>
        <source>None yet. With one, the client can make sure that a caller is really you.</source>
        <translation>لا يوجد بعد. به يتأكد العميل من أن المتصل هو أنت حقًا.</translation>
    </message>
    <message>
        <source>Everything about the code</source>
        <translation>كل شيء عن الرمز</translation>
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
        <translation>الآن الدقيقة {minutes}.</translation>
    </message>
    <message>
        <source>Next at {minutes}</source>
        <translation>التالي عند {minutes}</translation>
    </message>
    <message>
        <source>Next reminder at {minutes} minutes</source>
        <translation>التذكير التالي عند الدقيقة {minutes}</translation>
    </message>
    <message>
        <source>Call dropped</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>إظهار الأسماء</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>إخفاء الأسماء</translation>
    </message>
</context>
<context>
    <name>CrisisButton</name>
    <message>
        <source>Crisis</source>
        <translation>أزمة</translation>
    </message>
    <message numerus="yes">
        <source>Crisis running, %n minute(s)</source>
        <translation>
            <numerusform>أزمة جارية، %n دقيقة</numerusform>
            <numerusform>أزمة جارية، %n دقيقة</numerusform>
            <numerusform>أزمة جارية، %n دقيقة</numerusform>
            <numerusform>أزمة جارية، %n دقائق</numerusform>
            <numerusform>أزمة جارية، %n دقيقة</numerusform>
            <numerusform>أزمة جارية، %n دقيقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrisisCall</name>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>A call: dispatch, supervisor and others</source>
        <translation>مكالمة: الطوارئ المحلية والمشرف وغيرهما</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>نسخ الرقم</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Who is called</source>
        <translation>الجهة المتصل بها</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>نتيجة المكالمة</translation>
    </message>
    <message>
        <source>Operator or officer</source>
        <translation>العامل أو الشرطي</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>رقم الشارة</translation>
    </message>
    <message>
        <source>Event number</source>
        <translation>رقم البلاغ</translation>
    </message>
    <message>
        <source>Stamp the call</source>
        <translation>تسجيل المكالمة بوقتها</translation>
    </message>
    <message>
        <source>Another call</source>
        <translation>مكالمة أخرى</translation>
    </message>
    <message>
        <source>Stamped {time}. What you add joins it.</source>
        <translation>سُجّلت في {time}. ما يُضاف ينضم إليها.</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>الطوارئ</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>If not there</source>
        <translation>إذا لم يكن موجودًا</translation>
    </message>
    <message>
        <source>Responders</source>
        <translation>فرق الطوارئ</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>المترجم</translation>
    </message>
    <message>
        <source>Child protection</source>
        <translation>حماية الطفل</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>غير ذلك</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>تم الرد</translation>
    </message>
    <message>
        <source>Help is coming</source>
        <translation>المساعدة قادمة</translation>
    </message>
    <message>
        <source>Put through</source>
        <translation>حُوّلت</translation>
    </message>
    <message>
        <source>Will call me</source>
        <translation>سيتصلون بي</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>لا رد</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رُفض</translation>
    </message>
    <message>
        <source>officer {words}</source>
        <translation>الشرطي أو العامل {words}</translation>
    </message>
    <message>
        <source>badge {words}</source>
        <translation>الشارة {words}</translation>
    </message>
    <message>
        <source>event {words}</source>
        <translation>البلاغ {words}</translation>
    </message>
    <message>
        <source>for {words}</source>
        <translation>إلى {words}</translation>
    </message>
    <message>
        <source>Do they want the call, or must you?</source>
        <translation>هل يريدون الاتصال، أم يجب عليك؟</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>ما يُقال</translation>
    </message>
</context>
<context>
    <name>CrisisCannotSpeak</name>
    <message>
        <source>Cannot speak freely</source>
        <translation>لا حرية في الكلام</translation>
    </message>
    <message>
        <source>{answer}: “{question}”</source>
        <translation>{answer}: «{question}»</translation>
    </message>
    <message>
        <source>Words to end with</source>
        <translation>كلمات للختام</translation>
    </message>
    <message>
        <source>Yes or no only. You are muted.</source>
        <translation>نعم أو لا فقط. صوتك مكتوم.</translation>
    </message>
    <message>
        <source>Yes or no only.</source>
        <translation>نعم أو لا فقط.</translation>
    </message>
    <message>
        <source>You are muted.</source>
        <translation>صوتك مكتوم.</translation>
    </message>
</context>
<context>
    <name>CrisisCards</name>
    <message>
        <source>Next card</source>
        <translation>التالية</translation>
    </message>
    <message>
        <source>Card before</source>
        <translation>السابقة</translation>
    </message>
    <message>
        <source>All cards</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>One card at a time</source>
        <translation>بطاقة في كل مرة</translation>
    </message>
    <message>
        <source>Keep it gentle</source>
        <translation>بلطف وهدوء</translation>
    </message>
    <message>
        <source>Calm cards, and how</source>
        <translation>بطاقات التهدئة، وكيف</translation>
    </message>
</context>
<context>
    <name>CrisisCarried</name>
    <message>
        <source>They cannot speak freely: yes and no only</source>
        <translation>لا حرية لهم في الكلام: نعم ولا فقط</translation>
    </message>
    <message>
        <source>Others can hear: yes and no only</source>
        <translation>هناك من يسمع: نعم ولا فقط</translation>
    </message>
    <message>
        <source>Under 18. A parent or caregiver may be the danger.</source>
        <translation>دون 18 عامًا. قد يكون مصدر الخطر أحد الوالدين أو من يقوم بالرعاية.</translation>
    </message>
    <message>
        <source>Interpreter on the line: {who}</source>
        <translation>الترجمة الفورية على الخط: {who}</translation>
    </message>
    <message>
        <source>Violence now</source>
        <translation>عنف الآن</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>حالة طبية</translation>
    </message>
    <message>
        <source>Under 18: a caregiver may be the danger.</source>
        <translation>دون 18: قد يكون الخطر ممن يقوم بالرعاية.</translation>
    </message>
    <message>
        <source>Interpreter on the line.</source>
        <translation>الترجمة الفورية على الخط.</translation>
    </message>
    <message>
        <source>Interpreter needed.</source>
        <translation>يلزم مترجم فوري.</translation>
    </message>
</context>
<context>
    <name>CrisisCues</name>
    <message>
        <source>Danger cues</source>
        <translation>علامات الخطر</translation>
    </message>
    <message>
        <source>Names are hidden. Show names first.</source>
        <translation>الأسماء مخفية. أظهر الأسماء أولًا.</translation>
    </message>
    <message>
        <source>Ask only when they are alone. What they say by themselves is noted too.</source>
        <translation>اسأل على انفراد فقط. وما يُقال من تلقاء أنفسهم يُدوَّن أيضًا.</translation>
    </message>
    <message>
        <source>Somebody may hear: do not ask now. Note what they say by themselves.</source>
        <translation>قد يسمع أحد: لا تسأل الآن. دوِّن ما يُقال من تلقاء أنفسهم.</translation>
    </message>
    <message>
        <source>Asked while alone</source>
        <translation>سُئل على انفراد</translation>
    </message>
    <message>
        <source>Noted, never counted</source>
        <translation>سُجِّل، ولا يُعدّ أبدًا</translation>
    </message>
    <message>
        <source>Danger cue: {cue} (asked while alone)</source>
        <translation>علامة خطر: {cue} (سُئل على انفراد)</translation>
    </message>
    <message>
        <source>Danger cue: {cue}</source>
        <translation>علامة خطر: {cue}</translation>
    </message>
    <message>
        <source>Danger cues: noted, never scored</source>
        <translation>علامات الخطر: تُدوَّن بلا درجات</translation>
    </message>
</context>
<context>
    <name>CrisisDesk</name>
    <message>
        <source>What to say, and the call in the log</source>
        <translation>ما يُقال، وتسجيل المكالمة في السجل</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>ما يُقال</translation>
    </message>
    <message>
        <source>911 from here reaches your own town, not theirs. Which town is the client in?</source>
        <translation>الرقم 911 من هنا يصل إلى بلدتك أنت، لا إلى بلدة العميل. أي بلدة هي؟</translation>
    </message>
    <message>
        <source>911 here is not theirs. Which town?</source>
        <translation>911 هنا ليس لبلدة العميل. أي بلدة؟</translation>
    </message>
    <message>
        <source>911 from here reaches your own town, not theirs.</source>
        <translation>الرقم 911 من هنا يصل إلى بلدتك أنت، لا إلى بلدة العميل.</translation>
    </message>
    <message>
        <source>911 from here is not theirs.</source>
        <translation>911 من هنا ليس لبلدة العميل.</translation>
    </message>
    <message>
        <source>How to find their number</source>
        <translation>كيف يوجد رقم بلدة العميل</translation>
    </message>
    <message>
        <source>Local dispatch for this address</source>
        <translation>الطوارئ المحلية لهذا العنوان</translation>
    </message>
    <message>
        <source>Local dispatch for {place}</source>
        <translation>الطوارئ المحلية في {place}</translation>
    </message>
    <message>
        <source>Local dispatch, usual address</source>
        <translation>الطوارئ المحلية، العنوان المعتاد</translation>
    </message>
    <message>
        <source>Local dispatch, where they are today</source>
        <translation>الطوارئ المحلية، حيث العميل اليوم</translation>
    </message>
    <message>
        <source>This is for {place}</source>
        <translation>هذا الرقم خاص بـ {place}</translation>
    </message>
    <message>
        <source>They are there</source>
        <translation>نعم، في هذا المكان</translation>
    </message>
    <message>
        <source>Other towns</source>
        <translation>بلدات أخرى</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>ماذا الآن؟</translation>
    </message>
    <message>
        <source>Another town</source>
        <translation>بلدة أخرى</translation>
    </message>
    <message>
        <source>Ask where they are now. Usual address: </source>
        <translation>يُسأل عن المكان الآن. العنوان المعتاد: </translation>
    </message>
    <message>
        <source>Ask if they are still there. They said today: </source>
        <translation>يُسأل العميل هل ما زال هناك. قال اليوم: </translation>
    </message>
    <message>
        <source>Another place stands in Where. This number may not serve it.</source>
        <translation>في خانة «أين» مكان آخر. قد لا يخدمه هذا الرقم.</translation>
    </message>
    <message>
        <source>They said they are elsewhere today. Ask where. This number may not serve it.</source>
        <translation>قال العميل إنه في مكان آخر اليوم. يُسأل أين هو. قد لا يخدم هذا الرقم ذلك المكان.</translation>
    </message>
    <message>
        <source>{language}, with an interpreter</source>
        <translation>{language}، مع مترجم</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>If not there</source>
        <translation>إذا لم يكن موجودًا</translation>
    </message>
    <message>
        <source>From the agency’s plan</source>
        <translation>من خطة المؤسسة</translation>
    </message>
    <message>
        <source>From the agency’s plan, {day}</source>
        <translation>من خطة المؤسسة، {day}</translation>
    </message>
    <message>
        <source>Not an emergency line</source>
        <translation>ليس خط طوارئ</translation>
    </message>
    <message>
        <source>Confirmed for the earlier address, {day}</source>
        <translation>جرى التأكد منه للعنوان السابق، {day}</translation>
    </message>
    <message>
        <source>Number not checked yet</source>
        <translation>لم يجرِ التأكد من الرقم بعد</translation>
    </message>
    <message>
        <source>Number checked {day}</source>
        <translation>جرى التأكد من الرقم {day}</translation>
    </message>
    <message>
        <source>day and night</source>
        <translation>ليلًا ونهارًا</translation>
    </message>
    <message>
        <source>Number checked {day}: {how}</source>
        <translation>تم التحقق من الرقم في {day}: {how}</translation>
    </message>
    <message>
        <source>No supervisor’s number yet. Add it in Settings.</source>
        <translation>لا رقم للمشرف بعد. يُضاف في الإعدادات.</translation>
    </message>
</context>
<context>
    <name>CrisisDrop</name>
    <message>
        <source>Agreed today: {words}</source>
        <translation>اتُّفق اليوم: {words}</translation>
    </message>
    <message>
        <source>No try before {time}.</source>
        <translation>لا محاولة قبل {time}.</translation>
    </message>
</context>
<context>
    <name>CrisisEnding</name>
    <message>
        <source>Go on, it has not passed</source>
        <translation>متابعة، لم يزل الخطر</translation>
    </message>
    <message>
        <source>“It has passed” once more ends it. All can be left open.</source>
        <translation>«زال الخطر» مرة أخرى تنهيها. يمكن ترك كل شيء مفتوحًا.</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>كيف انتهت؟</translation>
    </message>
    <message>
        <source>Has it passed?</source>
        <translation>هل زال الخطر؟</translation>
    </message>
</context>
<context>
    <name>CrisisFoot</name>
    <message>
        <source>Every line is saved as you write</source>
        <translation>كل سطر يُحفظ أثناء الكتابة</translation>
    </message>
    <message>
        <source>Every line is sealed as you write</source>
        <translation>كل سطر يُختم أثناء الكتابة</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>Not on disk yet. Kept here, trying again.</source>
        <translation>ليس على القرص بعد. باقٍ هنا، والمحاولة مستمرة.</translation>
    </message>
    <message>
        <source>No vault here: lines stay in memory until there is one.</source>
        <translation>لا خزنة هنا: تبقى الأسطر في ذاكرة الحاسوب حتى توجد خزنة.</translation>
    </message>
    <message>
        <source>In memory only until you keep them.</source>
        <translation>في الذاكرة فقط إلى أن تُحفظ.</translation>
    </message>
    <message>
        <source>Reading only: lines stay in memory and are not kept.</source>
        <translation>للقراءة فقط: تبقى الأسطر في ذاكرة الحاسوب ولا تُحفظ.</translation>
    </message>
    <message>
        <source>Practice: no word you write here is kept.</source>
        <translation>تدريب: لا تُحفظ أي كلمة تكتبها هنا.</translation>
    </message>
    <message>
        <source>Each line is saved</source>
        <translation>كل سطر يُحفظ</translation>
    </message>
    <message>
        <source>Each line is sealed</source>
        <translation>كل سطر يُختم</translation>
    </message>
    <message>
        <source>Not on disk yet, trying again</source>
        <translation>ليس على القرص بعد، والمحاولة مستمرة</translation>
    </message>
    <message>
        <source>No vault: lines in memory only</source>
        <translation>لا خزنة: الأسطر في الذاكرة فقط</translation>
    </message>
    <message>
        <source>Lines in memory only</source>
        <translation>السطور في الذاكرة فقط</translation>
    </message>
    <message>
        <source>Reading only: lines in memory only</source>
        <translation>للقراءة فقط: الأسطر في الذاكرة فقط</translation>
    </message>
    <message>
        <source>Practice: not kept</source>
        <translation>تدريب: لا يُحفظ</translation>
    </message>
    <message>
        <source>{time}, saved</source>
        <translation>{time}، حُفظ</translation>
    </message>
    <message>
        <source>{time}, sealed</source>
        <translation>{time}، خُتم</translation>
    </message>
    <message>
        <source>More help</source>
        <translation>مساعدة أخرى</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>The crisis keeps running</source>
        <translation>تبقى الأزمة جارية</translation>
    </message>
    <message>
        <source>Back, the crisis keeps running</source>
        <translation>رجوع، وتبقى الأزمة جارية</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>The time stands still until you go on</source>
        <translation>يقف الوقت حتى المتابعة</translation>
    </message>
    <message>
        <source>Pause the practice</source>
        <translation>إيقاف التدريب مؤقتًا</translation>
    </message>
    <message>
        <source>It has passed</source>
        <translation>زال الخطر</translation>
    </message>
</context>
<context>
    <name>CrisisHalf</name>
    <message>
        <source>Half-written in “{field}”: {words}</source>
        <translation>كُتب نصفه في «{field}»: {words}</translation>
    </message>
</context>
<context>
    <name>CrisisHelp</name>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>They want the call</source>
        <translation>موافقة على الاتصال</translation>
    </message>
    <message>
        <source>They do not want it</source>
        <translation>لا رغبة في الاتصال</translation>
    </message>
    <message>
        <source>They call themselves</source>
        <translation>الاتصال منهم أنفسهم</translation>
    </message>
    <message>
        <source>Told them</source>
        <translation>أخبرتُهم</translation>
    </message>
    <message>
        <source>Not told yet</source>
        <translation>لم يتم إخبارهم بعد</translation>
    </message>
    <message>
        <source>Not safe to tell</source>
        <translation>إخبارهم غير آمن</translation>
    </message>
    <message>
        <source>I must call, because: {reason}.</source>
        <translation>يجب أن أتصل، والسبب: {reason}.</translation>
    </message>
    <message>
        <source>I must call.</source>
        <translation>يجب أن أتصل.</translation>
    </message>
    <message>
        <source>{first} {then}.</source>
        <translation>{first} {then}.</translation>
    </message>
    <message>
        <source>{first}; {then}</source>
        <translation>{first}؛ {then}</translation>
    </message>
    <message>
        <source>Shall I call?</source>
        <translation>هل أتصل؟</translation>
    </message>
    <message>
        <source>Tried, no answer</source>
        <translation>محاولة بلا رد</translation>
    </message>
    <message>
        <source>Tried to reach them, no answer</source>
        <translation>محاولة اتصال بلا رد</translation>
    </message>
    <message>
        <source>A shared phone gets no extra tries.</source>
        <translation>لا محاولات إضافية على هاتف مشترك.</translation>
    </message>
    <message>
        <source>They are back</source>
        <translation>عاد الاتصال</translation>
    </message>
    <message>
        <source>They are back on the line</source>
        <translation>عاد الشخص إلى الخط</translation>
    </message>
    <message>
        <source>Dispatch now</source>
        <translation>الطوارئ المحلية الآن</translation>
    </message>
    <message>
        <source>Tries so far: {number}</source>
        <translation>المحاولات حتى الآن: {number}</translation>
    </message>
    <message>
        <source>Shared with {who}. No extra tries.</source>
        <translation>هاتف مشترك مع {who}. لا محاولات إضافية.</translation>
    </message>
    <message>
        <source>They said: </source>
        <translation>قيل: </translation>
    </message>
    <message>
        <source>Who we say we are</source>
        <translation>بأي اسم نعرّف بأنفسنا</translation>
    </message>
    <message>
        <source>If someone else answers</source>
        <translation>إذا ردّ شخص آخر</translation>
    </message>
    <message>
        <source>What they find if they ring back</source>
        <translation>ما يجده من يعاود الاتصال</translation>
    </message>
    <message>
        <source>call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>text</source>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>بريد صوتي</translation>
    </message>
    <message>
        <source>email</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>They said until {time}: {ways}.</source>
        <translation>بحسب ما قيل، حتى {time}: {ways}.</translation>
    </message>
    <message>
        <source>They said: {ways}.</source>
        <translation>بحسب ما قيل: {ways}.</translation>
    </message>
    <message>
        <source>Not at this hour, they said.</source>
        <translation>بحسب ما قيل: ليس في هذه الساعة.</translation>
    </message>
    <message>
        <source>They said no to every way.</source>
        <translation>كان الجواب «لا» عن كل وسيلة.</translation>
    </message>
    <message>
        <source>Not confirmed lately. Do not rely on it.</source>
        <translation>لم يُؤكَّد منذ مدة. لا يُعتمد عليه.</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>الاسم أو الرقم</translation>
    </message>
    <message>
        <source>Leave it without a client</source>
        <translation>إبقاؤها بلا عميل</translation>
    </message>
    <message>
        <source>There is no plan yet. A crisis is not the time to make one.</source>
        <translation>لا توجد خطة بعد. وقت الأزمة ليس وقت وضعها.</translation>
    </message>
    <message>
        <source>Do not call this number: it is one of somebody who may be the danger.</source>
        <translation>لا تتصل بهذا الرقم: إنه لشخص قد يكون هو الخطر.</translation>
    </message>
    <message>
        <source>Nothing is written in it yet.</source>
        <translation>لم يُكتب فيها شيء بعد.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>إظهار الأسماء</translation>
    </message>
    <message>
        <source>That did not open it.</source>
        <translation>لم تُفتح بهذه العبارة.</translation>
    </message>
</context>
<context>
    <name>CrisisKind</name>
    <message>
        <source>None of them</source>
        <translation>لا شيء منها</translation>
    </message>
    <message>
        <source>Names are hidden. Show names first, then the kind can be seen here.</source>
        <translation>الأسماء مخفية. أظهر الأسماء أولًا، ثم يظهر النوع هنا.</translation>
    </message>
    <message>
        <source>Kind of incident</source>
        <translation>نوع الحادث</translation>
    </message>
    <message>
        <source>It changes F1 to F6 and adds steps. Nothing waits for it; none is as good as any.</source>
        <translation>يغيّر المفاتيح F1 إلى F6 ويضيف خطوات. لا شيء ينتظره، وتركه بلا اختيار لا بأس به.</translation>
    </message>
    <message>
        <source>Steps for this kind</source>
        <translation>خطوات هذا النوع</translation>
    </message>
    <message>
        <source>{kind}: {done} of {number}</source>
        <translation>{kind}: {done} من {number}</translation>
    </message>
</context>
<context>
    <name>CrisisLastResort</name>
    <message>
        <source>Stay on the call. If hanging up is safer for them, let them.</source>
        <translation>البقاء على الخط. إذا كان إغلاق الخط أسلم له، فليغلقه.</translation>
    </message>
    <message>
        <source>I stay on the call with you.</source>
        <translation>أبقى معك على الخط.</translation>
    </message>
    <message>
        <source>Gentle voice, few words</source>
        <translation>صوت هادئ وكلمات قليلة</translation>
    </message>
    <message>
        <source>Listen, say it back</source>
        <translation>إصغاء وإعادة ما قيل</translation>
    </message>
    <message>
        <source>Give it time</source>
        <translation>إعطاء الوقت</translation>
    </message>
    <message>
        <source>Feel both feet on the floor.</source>
        <translation>القدمان ثابتتان على الأرض.</translation>
    </message>
    <message>
        <source>One deep breath in. A longer one out.</source>
        <translation>شهيق عميق واحد، ثم زفير أطول.</translation>
    </message>
    <message>
        <source>“I am on a call with someone in danger at {address}, {town}.”</source>
        <translation>«معي على الخط شخص في خطر في {address}، {town}.»</translation>
    </message>
    <message>
        <source>Weapon</source>
        <translation>سلاح</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>إصابة</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>أطفال</translation>
    </message>
    <message>
        <source>Call-back number</source>
        <translation>رقم معاودة الاتصال</translation>
    </message>
    <message>
        <source>Ask before you call for help, whenever there is time.</source>
        <translation>السؤال قبل طلب المساعدة، كلما سمح الوقت.</translation>
    </message>
    <message>
        <source>Where the person at risk is now</source>
        <translation>أين الشخص المعرَّض للخطر الآن</translation>
    </message>
    <message>
        <source>What was heard, seen or said, and when</source>
        <translation>ما سُمع أو شوهد أو قيل، ومتى</translation>
    </message>
    <message>
        <source>Name the risk, say you stay</source>
        <translation>تسمية الخطر، والقول إنك باقٍ</translation>
    </message>
    <message>
        <source>What is happening? We get through this together.</source>
        <translation>ماذا يحدث؟ نتجاوز هذا معًا.</translation>
    </message>
    <message>
        <source>Danger now? Ask where</source>
        <translation>خطر الآن؟ السؤال عن المكان</translation>
    </message>
    <message>
        <source>Street, house, flat, town. Ask first: help comes there.</source>
        <translation>الشارع والبيت والشقة والبلدة. هذا أولًا، فإليه تصل المساعدة.</translation>
    </message>
    <message>
        <source>Who else is there?</source>
        <translation>من هناك أيضًا؟</translation>
    </message>
    <message>
        <source>Partner, children, anyone. Who is the danger?</source>
        <translation>الشريك، الأطفال، أي شخص. من هو مصدر الخطر؟</translation>
    </message>
    <message>
        <source>Stay until it has passed</source>
        <translation>البقاء حتى يزول الخطر</translation>
    </message>
    <message>
        <source>Silence is all right. Do not hang up to ring back.</source>
        <translation>الصمت لا بأس به. لا إغلاق للخط ثم معاودة.</translation>
    </message>
    <message>
        <source>Second phone: supervisor or responders</source>
        <translation>الهاتف الثاني: المشرف أو فرق الطوارئ</translation>
    </message>
    <message>
        <source>From the charged phone beside you, while you stay.</source>
        <translation>من الهاتف المشحون بجانبك، مع بقائك على الخط.</translation>
    </message>
    <message>
        <source>Report needed? Gather as you hear</source>
        <translation>هل يلزم بلاغ؟ جمع ما يُسمع</translation>
    </message>
    <message>
        <source>Where the person at risk is now, home, school, siblings and ages.</source>
        <translation>مكان الشخص المعرض للخطر الآن، والبيت، والمدرسة، والإخوة وأعمارهم.</translation>
    </message>
    <message>
        <source>Shouting</source>
        <translation>صراخ</translation>
    </message>
    <message>
        <source>Shouting heard</source>
        <translation>سُمع صراخ</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>إصابة</translation>
    </message>
    <message>
        <source>Someone is injured</source>
        <translation>هناك مصاب</translation>
    </message>
    <message>
        <source>A weapon is there or was named</source>
        <translation>هناك سلاح أو ذُكر سلاح</translation>
    </message>
    <message>
        <source>Help called</source>
        <translation>طُلبت النجدة</translation>
    </message>
    <message>
        <source>Emergency services called</source>
        <translation>جرى الاتصال بخدمات الطوارئ</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>نُقل</translation>
    </message>
    <message>
        <source>The client has moved to another place</source>
        <translation>انتقل الشخص إلى مكان آخر</translation>
    </message>
    <message>
        <source>Calmer now</source>
        <translation>الوضع أهدأ الآن</translation>
    </message>
    <message>
        <source>Call 911 from your second phone. Say at once: the person is in another town.</source>
        <translation>الاتصال بالرقم 911 من هاتفك الثاني. يُقال فورًا: الشخص في بلدة أخرى.</translation>
    </message>
    <message>
        <source>“The emergency is in {town}, not here. Please transfer me to its centre.”</source>
        <translation>«حالة الطوارئ في {town} وليست هنا. أرجو تحويلي إلى المركز المسؤول عنها.»</translation>
    </message>
    <message>
        <source>Ask only what yes, no or a tap can answer.</source>
        <translation>ما يُجاب عنه بنعم أو لا أو بنقرة فقط.</translation>
    </message>
    <message>
        <source>Mute yourself and listen. What you hear goes into the log.</source>
        <translation>كتم صوتك والاستماع. ما تسمعه يُكتب في السجل.</translation>
    </message>
    <message>
        <source>Do not ring back by habit. Read the safe-contact card first; no extra tries.</source>
        <translation>لا معاودة للاتصال بحكم العادة. تُقرأ بطاقة الاتصال الآمن أولًا، ولا محاولات إضافية.</translation>
    </message>
    <message>
        <source>Danger was immediate: call the local dispatch number now.</source>
        <translation>كان الخطر مباشرًا: يُتصل الآن برقم الطوارئ المحلي.</translation>
    </message>
    <message>
        <source>Keep this line free. They may ring you.</source>
        <translation>إبقاء هذا الخط خاليًا، فقد يتصلون بك.</translation>
    </message>
    <message>
        <source>Ask directly and calmly: are you thinking about ending your life?</source>
        <translation>السؤال مباشرة وبهدوء: هل تفكر في إنهاء حياتك؟</translation>
    </message>
    <message>
        <source>A plan or the intent: stay, and call 988 together on the line.</source>
        <translation>خطة أو نية: البقاء على الخط والاتصال معًا بالرقم 988.</translation>
    </message>
    <message>
        <source>Tell your supervisor or another member who can support you, today.</source>
        <translation>إخبار المشرف أو زميل آخر يمكنه الدعم، اليوم.</translation>
    </message>
    <message>
        <source>A report that must be made waits for nobody’s sign-off.</source>
        <translation>البلاغ الواجب لا ينتظر موافقة أحد.</translation>
    </message>
    <message>
        <source>They cannot speak freely</source>
        <translation>لا يستطيع الكلام بحرية</translation>
    </message>
    <message>
        <source>The call dropped</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>No local dispatch number</source>
        <translation>لا يوجد رقم طوارئ محلي</translation>
    </message>
    <message>
        <source>Thoughts of suicide</source>
        <translation>أفكار الانتحار</translation>
    </message>
    <message>
        <source>When it has passed</source>
        <translation>حين يزول الخطر</translation>
    </message>
</context>
<context>
    <name>CrisisMemory</name>
    <message>
        <source>Keep the lines here?</source>
        <translation>هل تُحفظ السطور هنا؟</translation>
    </message>
    <message>
        <source>The lines of a crisis are in memory only. In this vault they stay. In memory they are gone when you lock or close.</source>
        <translation>سطور أزمة في الذاكرة فقط. في هذه الخزنة تبقى. وفي الذاكرة تزول عند القفل أو الإغلاق.</translation>
    </message>
    <message>
        <source>Keep them here</source>
        <translation>حفظها هنا</translation>
    </message>
    <message>
        <source>Leave them in memory</source>
        <translation>تركها في الذاكرة</translation>
    </message>
</context>
<context>
    <name>CrisisOffer</name>
    <message>
        <source>The lines are in this vault now.</source>
        <translation>السطور الآن في هذه الخزنة.</translation>
    </message>
</context>
<context>
    <name>CrisisOpened</name>
    <message>
        <source>The call dropped</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>Breathe with me</source>
        <translation>لنتنفس معًا</translation>
    </message>
    <message>
        <source>More help</source>
        <translation>مساعدة أخرى</translation>
    </message>
    <message>
        <source>Back, it keeps running</source>
        <translation>رجوع، وتبقى جارية</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>They cannot speak freely</source>
        <translation>لا يستطيع الكلام بحرية</translation>
    </message>
    <message>
        <source>Thoughts of suicide</source>
        <translation>أفكار الانتحار</translation>
    </message>
    <message>
        <source>What to say to the operator</source>
        <translation>ما يُقال للمأمور</translation>
    </message>
    <message>
        <source>A report: what they will ask</source>
        <translation>البلاغ: ما سيُسأل عنه</translation>
    </message>
    <message>
        <source>Their plan, numbers first</source>
        <translation>خطة العميل، الأرقام أولًا</translation>
    </message>
    <message>
        <source>Names are hidden. Show names first: how to reach them safely stands here then.</source>
        <translation>الأسماء مخفية. أظهر الأسماء أولًا، ثم تظهر هنا طريقة الوصول إليهم بأمان.</translation>
    </message>
    <message>
        <source>All dispatch numbers</source>
        <translation>كل أرقام الطوارئ المحلية</translation>
    </message>
    <message>
        <source>Names are hidden. Show names first, then their plan opens here.</source>
        <translation>الأسماء مخفية. أظهر الأسماء أولًا، ثم تُفتح الخطة هنا.</translation>
    </message>
    <message>
        <source>Their plan</source>
        <translation>خطتهم</translation>
    </message>
    <message>
        <source>Which town is the client in?</source>
        <translation>في أي بلدة يوجد العميل؟</translation>
    </message>
    <message>
        <source>Whose crisis is this?</source>
        <translation>أزمة من هذه؟</translation>
    </message>
    <message>
        <source>Begin another for them</source>
        <translation>ابدأ أزمة أخرى لهذا الشخص</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>إظهار الأسماء</translation>
    </message>
    <message>
        <source>Not on disk yet</source>
        <translation>ليس على القرص بعد</translation>
    </message>
</context>
<context>
    <name>CrisisPanel</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Next part ({part} of {parts})</source>
        <translation>الجزء التالي ({part} من {parts})</translation>
    </message>
</context>
<context>
    <name>CrisisPassedScreen</name>
    <message>
        <source>When it has passed</source>
        <translation>حين يزول الخطر</translation>
    </message>
    <message>
        <source>This is not in the vault.</source>
        <translation>هذا غير موجود في الخزنة.</translation>
    </message>
    <message>
        <source>What stands open</source>
        <translation>ما بقي مفتوحًا</translation>
    </message>
    <message>
        <source>Whose was it?</source>
        <translation>لمن كانت؟</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>الاسم أو الرقم</translation>
    </message>
    <message>
        <source>It can stay without a client</source>
        <translation>يمكن أن تبقى دون عميل</translation>
    </message>
    <message>
        <source>And you?</source>
        <translation>وأنت؟</translation>
    </message>
    <message>
        <source>To Today</source>
        <translation>إلى «اليوم»</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} د</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>تقرير الحادثة</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>موقّع</translation>
    </message>
    <message>
        <source>Filled from the log, not signed yet</source>
        <translation>مملوء من السجل، غير موقّع بعد</translation>
    </message>
    <message>
        <source>Begun, not signed yet</source>
        <translation>بُدئ، غير موقّع بعد</translation>
    </message>
    <message>
        <source>Known or only suspected: suspicion is enough, and nobody&apos;s sign-off delays it.</source>
        <translation>معروف أو مجرد اشتباه: الاشتباه يكفي، ولا تؤخره موافقة أحد.</translation>
    </message>
    <message>
        <source>Mandated report</source>
        <translation>البلاغ الإلزامي</translation>
    </message>
    <message>
        <source>Ask again what is safe</source>
        <translation>السؤال من جديد عمّا هو آمن</translation>
    </message>
    <message>
        <source>Something happened since they said it. Before the next call.</source>
        <translation>حدث شيء منذ أن قال ذلك. قبل الاتصال التالي.</translation>
    </message>
    <message>
        <source>Tell {who}</source>
        <translation>إخبار {who}</translation>
    </message>
    <message>
        <source>The plan they have</source>
        <translation>الخطة التي عندهم</translation>
    </message>
    <message>
        <source>Did they use it, did it help? Ask when it is calm, and look at it together.</source>
        <translation>هل استخدموها، وهل ساعدتهم؟ اسأل حين يهدأ الوضع، وانظروا فيها معًا.</translation>
    </message>
    <message>
        <source>Talk it through today</source>
        <translation>التحدث عمّا حدث اليوم</translation>
    </message>
    <message>
        <source>Written down, for you alone</source>
        <translation>مدوّن، لك وحدك</translation>
    </message>
    <message>
        <source>With your supervisor or another named member. It never goes into the client&apos;s file.</source>
        <translation>مع المشرف أو عضو آخر مسمّى. لا يدخل ملف العميل أبدًا.</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>دُوّن.</translation>
    </message>
    <message>
        <source>It stands in their record now.</source>
        <translation>هو الآن في سجل العميل.</translation>
    </message>
</context>
<context>
    <name>CrisisPeople</name>
    <message>
        <source>Partner</source>
        <translation>الشريك</translation>
    </message>
    <message>
        <source>Former partner</source>
        <translation>شريك سابق</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>طفل</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>قريب</translation>
    </message>
    <message>
        <source>Caregiver or sponsor</source>
        <translation>راعٍ أو كفيل</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>مرافق</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>صديق</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>المترجم</translation>
    </message>
    <message>
        <source>Other adult</source>
        <translation>بالغ آخر</translation>
    </message>
    <message>
        <source>{who}, age {age}</source>
        <translation>{who}، العمر {age}</translation>
    </message>
    <message>
        <source>is the danger</source>
        <translation>هو مصدر الخطر</translation>
    </message>
    <message>
        <source>can hear</source>
        <translation>يمكنه السماع</translation>
    </message>
    <message>
        <source>People who are there, by chips</source>
        <translation>الموجودون هناك، بالأزرار</translation>
    </message>
    <message>
        <source>How do you know the place?</source>
        <translation>كيف عُرف المكان؟</translation>
    </message>
    <message>
        <source>Who is there?</source>
        <translation>من هناك؟</translation>
    </message>
    <message>
        <source>Can hear</source>
        <translation>يسمع</translation>
    </message>
    <message>
        <source>Is the danger</source>
        <translation>مصدر الخطر</translation>
    </message>
    <message>
        <source>{who}: not there</source>
        <translation>{who}: غير موجود</translation>
    </message>
    <message>
        <source>Names are hidden. Show names first, then you see who is there.</source>
        <translation>الأسماء مخفية. أظهر الأسماء أولًا، ثم يظهر من هناك.</translation>
    </message>
    <message>
        <source>Ages of the children, for example 4, 9</source>
        <translation>أعمار الأطفال، مثلًا 4، 9</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>قيل</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>سُمع</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>شوهد</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>في السجل</translation>
    </message>
    <message>
        <source>I think</source>
        <translation>أظن</translation>
    </message>
</context>
<context>
    <name>CrisisReminding</name>
    <message>
        <source>{minutes} minutes: {words}</source>
        <translation>الدقيقة {minutes}: {words}</translation>
    </message>
</context>
<context>
    <name>CrisisReport</name>
    <message>
        <source>A report was called in. {who}</source>
        <translation>قُدّم بلاغ بالهاتف. {who}</translation>
    </message>
    <message>
        <source>Known or only suspected: suspicion is enough, and nobody&apos;s sign-off delays it.</source>
        <translation>معروف أو مجرد اشتباه: الاشتباه يكفي، ولا تؤخره موافقة أحد.</translation>
    </message>
    <message>
        <source>Your agency has not written down the rules. Ask your supervisor.</source>
        <translation>لم تدوّن مؤسستك القواعد بعد. اسأل المشرف.</translation>
    </message>
    <message>
        <source>What harm, beyond poverty? Do not investigate or question them.</source>
        <translation>أي ضرر، غير الفقر؟ لا تحقيق معهم ولا استجواب.</translation>
    </message>
    <message>
        <source>Stamp what you hear: the report takes it from the log.</source>
        <translation>سجّل ما تسمعه: يأخذه البلاغ من السجل.</translation>
    </message>
    <message>
        <source>Tell them first only when that is safe for them.</source>
        <translation>لا يُخبَر العميل أولًا إلا إذا كان ذلك آمنًا له.</translation>
    </message>
    <message>
        <source>Called at {time}</source>
        <translation>جرى الاتصال في {time}</translation>
    </message>
    <message>
        <source>Who took it</source>
        <translation>من تلقّاه</translation>
    </message>
    <message>
        <source>Agency or hotline called</source>
        <translation>الجهة أو الخط الذي جرى الاتصال به</translation>
    </message>
    <message>
        <source>Called now</source>
        <translation>اتصلت الآن</translation>
    </message>
    <message>
        <source>The whole report; this keeps running</source>
        <translation>البلاغ كاملًا؛ وتبقى هذه الصفحة جارية</translation>
    </message>
    <message>
        <source>A report</source>
        <translation>بلاغ</translation>
    </message>
    <message>
        <source>A report: what they will ask</source>
        <translation>البلاغ: ما سيُسأل عنه</translation>
    </message>
</context>
<context>
    <name>CrisisRuns</name>
    <message>
        <source>Nobody chosen</source>
        <translation>لم يُختَر أحد</translation>
    </message>
    <message>
        <source>Each has its own log and its own time. Nothing of one goes into the other.</source>
        <translation>لكلّ منها سجلّها ووقتها. لا ينتقل شيء من إحداها إلى الأخرى.</translation>
    </message>
    <message>
        <source>{name}, in front</source>
        <translation>{name}، المعروضة الآن</translation>
    </message>
    <message>
        <source>Begin another</source>
        <translation>ابدأ أزمة أخرى</translation>
    </message>
    <message>
        <source>Another crisis</source>
        <translation>أزمة أخرى</translation>
    </message>
    <message>
        <source>Another crisis at the same time</source>
        <translation>أزمة أخرى في الوقت نفسه</translation>
    </message>
    <message>
        <source>Crises running: {number}.</source>
        <translation>أزمات جارية: {number}.</translation>
    </message>
</context>
<context>
    <name>CrisisSaying</name>
    <message>
        <source>What to say to them</source>
        <translation>ما يُقال للعميل</translation>
    </message>
</context>
<context>
    <name>CrisisScreen</name>
    <message>
        <source>Names are hidden until the passphrase.</source>
        <translation>الأسماء مخفية حتى إدخال عبارة المرور.</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>الأسماء مخفية.</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>إظهار الأسماء</translation>
    </message>
    <message>
        <source>Locked. Lines are sealed.</source>
        <translation>القفل مفعّل. الأسطر مختومة.</translation>
    </message>
    <message>
        <source>Kept in memory.</source>
        <translation>باقٍ في ذاكرة الحاسوب.</translation>
    </message>
    <message>
        <source>In memory only: gone when you lock or close.</source>
        <translation>في الذاكرة فقط: تزول عند القفل أو الإغلاق.</translation>
    </message>
    <message>
        <source>Keep them?</source>
        <translation>حفظها؟</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>This is somebody else’s crisis; it goes on. Begin one for them too?</source>
        <translation>هذه أزمة شخص آخر، وهي مستمرة. هل تبدأ أزمة لهذا الشخص أيضًا؟</translation>
    </message>
    <message>
        <source>Somebody else’s crisis.</source>
        <translation>أزمة شخص آخر.</translation>
    </message>
    <message>
        <source>Nobody is chosen. The log is kept either way.</source>
        <translation>لم يُختر أحد. يُحفظ السجل في الحالين.</translation>
    </message>
    <message>
        <source>Nobody is chosen.</source>
        <translation>لم يُختر أحد.</translation>
    </message>
    <message>
        <source>Whose crisis?</source>
        <translation>أزمة من؟</translation>
    </message>
    <message>
        <source>Crises running: {number}. Ctrl and Page Down shows the next one.</source>
        <translation>أزمات جارية: {number}. المفتاحان Ctrl وPage Down يعرضان التالية.</translation>
    </message>
    <message>
        <source>The others</source>
        <translation>الأخرى</translation>
    </message>
    <message>
        <source>This vault can only be read. What you write is lost when you lock or close: note it on paper too.</source>
        <translation>هذه الخزنة للقراءة فقط. ما يُكتب هنا يضيع عند القفل أو الإغلاق: يحسن تدوينه على ورقة أيضًا.</translation>
    </message>
    <message>
        <source>There is no vault yet. What you write stays in memory until you make one.</source>
        <translation>لا توجد خزنة بعد. ما يُكتب يبقى في ذاكرة الحاسوب حتى إنشاء خزنة.</translation>
    </message>
    <message>
        <source>This vault cannot be sealed to. What you write stays in memory until you unlock.</source>
        <translation>لا يمكن الختم إلى هذه الخزنة. ما يُكتب يبقى في ذاكرة الحاسوب حتى فتح القفل.</translation>
    </message>
    <message>
        <source>Lines sealed from before: {number}. New ones join them until you unlock.</source>
        <translation>أسطر مختومة من قبل: {number}. تنضم إليها الأسطر الجديدة حتى فتح القفل.</translation>
    </message>
    <message>
        <source>No client is open here. What you write is sealed now and joins your vault when you unlock.</source>
        <translation>لا عميل مفتوح هنا. ما يُكتب يُختم الآن وينضم إلى خزنتك عند فتح القفل.</translation>
    </message>
</context>
<context>
    <name>CrisisScript</name>
    <message>
        <source>{words} ({time})</source>
        <translation>{words} ({time})</translation>
    </message>
</context>
<context>
    <name>CrisisSettings</name>
    <message>
        <source>People and numbers</source>
        <translation>الأشخاص والأرقام</translation>
    </message>
    <message>
        <source>To talk to afterwards</source>
        <translation>من يُحادَث بعد ذلك</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>رقمه</translation>
    </message>
    <message>
        <source>Number that operators may call back</source>
        <translation>الرقم الذي يعاود المشغّل الاتصال به</translation>
    </message>
    <message>
        <source>It stands in what is read to the operator. Never somebody&apos;s own number.</source>
        <translation>يظهر في ما يُقرأ على المشغّل. لا رقمًا شخصيًا أبدًا.</translation>
    </message>
    <message>
        <source>Reminders while it runs</source>
        <translation>التذكيرات أثناء الأزمة</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>الدقائق</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>ما يقوله</translation>
    </message>
    <message>
        <source>Take this reminder out</source>
        <translation>إزالة هذا التذكير</translation>
    </message>
    <message>
        <source>Add a reminder</source>
        <translation>إضافة تذكير</translation>
    </message>
    <message>
        <source>Begin with the usual ones</source>
        <translation>البدء بالمعتادة</translation>
    </message>
    <message>
        <source>Your safety policy</source>
        <translation>سياسة السلامة لديكم</translation>
    </message>
    <message>
        <source>What is done in a crisis, in danger, or where a plan is not for now</source>
        <translation>ما يُفعل في أزمة أو خطر أو حين لا يكون وقت الخطة الآن</translation>
    </message>
    <message>
        <source>Rules of reports, state by state</source>
        <translation>قواعد البلاغات، ولاية ولاية</translation>
    </message>
    <message>
        <source>Who counts, how fast, whose duty, what in writing. Have each one confirmed by somebody who knows your state&apos;s law, and again after a change. Days and hours become tasks that cannot be put off.</source>
        <translation>من تشمله القاعدة، وبأي سرعة، وعلى من يقع الواجب، وما يُكتب. ليؤكّد كلًّا منها من يعرف قانون ولايتك، ومرة أخرى بعد أي تغيير. تصبح الأيام والساعات مهام لا يمكن تأجيلها.</translation>
    </message>
    <message>
        <source>The agency&apos;s own way, in a few lines</source>
        <translation>طريقة المؤسسة نفسها، في بضعة أسطر</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الولاية</translation>
    </message>
    <message>
        <source>Who counts</source>
        <translation>من تشمله</translation>
    </message>
    <message>
        <source>Call within hours (0: at once)</source>
        <translation>الاتصال خلال ساعات (0: فورًا)</translation>
    </message>
    <message>
        <source>Form within days (0: none)</source>
        <translation>النموذج خلال أيام (0: لا نموذج)</translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation>الرقم للاتصال</translation>
    </message>
    <message>
        <source>Whose duty</source>
        <translation>على من يقع الواجب</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>أكّدها</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>تاريخ التأكيد</translation>
    </message>
    <message>
        <source>Take this rule out</source>
        <translation>إزالة هذه القاعدة</translation>
    </message>
    <message>
        <source>Add a state&apos;s rule</source>
        <translation>إضافة قاعدة ولاية</translation>
    </message>
    <message>
        <source>Supervisor and who stands in for them are under Agency.</source>
        <translation>المشرف ومن ينوب عنه في قسم «المؤسسة».</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>The usual ones count now: after {minutes} minutes.</source>
        <translation>المعتادة هي المعتمدة الآن: بعد {minutes} من الدقائق.</translation>
    </message>
    <message>
        <source>Only these count. Take all of them out and the usual ones count.</source>
        <translation>هذه وحدها هي المعتمدة. وإذا أُزيلت كلها عادت المعتادة.</translation>
    </message>
</context>
<context>
    <name>CrisisShown</name>
    <message>
        <source>Stays in sight: {what}</source>
        <translation>يبقى ظاهرًا: {what}</translation>
    </message>
    <message>
        <source>Nothing stays in sight any more</source>
        <translation>لم يعد شيء يبقى ظاهرًا</translation>
    </message>
    <message>
        <source>where they are</source>
        <translation>أين هم</translation>
    </message>
    <message>
        <source>who is there</source>
        <translation>من هناك</translation>
    </message>
    <message>
        <source>the numbers of their plan</source>
        <translation>أرقام خطتهم</translation>
    </message>
    <message>
        <source>After a while without a key, names and places are hidden. What you choose here stays, for an hour at most and no longer than this crisis. A lock ends it.</source>
        <translation>بعد مدة دون أي مفتاح تُخفى الأسماء والأماكن. ما تختاره هنا يبقى ظاهرًا، ساعة على الأكثر ولا يتجاوز هذه الأزمة. القفل ينهيه.</translation>
    </message>
    <message>
        <source>Show names first, then choose here what stays.</source>
        <translation>أظهر الأسماء أولًا، ثم اختر هنا ما يبقى.</translation>
    </message>
    <message>
        <source>Minutes left: {minutes}</source>
        <translation>الدقائق المتبقية: {minutes}</translation>
    </message>
    <message>
        <source>Nothing stays in sight</source>
        <translation>لا يبقى شيء ظاهرًا</translation>
    </message>
    <message>
        <source>Keep in sight</source>
        <translation>إبقاؤه ظاهرًا</translation>
    </message>
    <message>
        <source>Keep in sight until this ends</source>
        <translation>أبقِه ظاهرًا حتى ينتهي هذا</translation>
    </message>
    <message>
        <source>In sight: {minutes} min.</source>
        <translation>ظاهر: {minutes} دقيقة.</translation>
    </message>
</context>
<context>
    <name>CrisisStepRow</name>
    <message>
        <source>to do</source>
        <translation>لم يتم بعد</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>CrisisSuicide</name>
    <message>
        <source>Thoughts of suicide</source>
        <translation>أفكار الانتحار</translation>
    </message>
    <message>
        <source>They said yes</source>
        <translation>قالوا نعم</translation>
    </message>
    <message>
        <source>Asked directly about ending their life: yes</source>
        <translation>سُئلوا مباشرة عن إنهاء حياتهم: نعم</translation>
    </message>
    <message>
        <source>They said no</source>
        <translation>قال العميل لا</translation>
    </message>
    <message>
        <source>Asked directly about ending their life: no</source>
        <translation>سُئلوا مباشرة عن إنهاء حياتهم: لا</translation>
    </message>
    <message>
        <source>No clear answer</source>
        <translation>لا جواب واضح</translation>
    </message>
    <message>
        <source>Asked directly about ending their life: no clear answer</source>
        <translation>سُئلوا مباشرة عن إنهاء حياتهم: لا جواب واضح</translation>
    </message>
    <message>
        <source>A plan or the intent</source>
        <translation>خطة أو نية</translation>
    </message>
    <message>
        <source>There is a plan or the intent</source>
        <translation>هناك خطة أو نية</translation>
    </message>
    <message>
        <source>No plan, no intent</source>
        <translation>لا خطة ولا نية</translation>
    </message>
    <message>
        <source>No plan and no intent, as they say</source>
        <translation>لا خطة ولا نية، بحسب قولهم</translation>
    </message>
    <message>
        <source>Plan or intent unclear</source>
        <translation>الخطة أو النية غير واضحة</translation>
    </message>
    <message>
        <source>Asked about a plan and the intent: unclear</source>
        <translation>سُئلوا عن الخطة والنية: غير واضح</translation>
    </message>
    <message>
        <source>Somebody may hear: ask softly, and only what yes or no answers.</source>
        <translation>قد يسمع أحد: اسأل بصوت خافت، وفقط ما جوابه نعم أو لا.</translation>
    </message>
    <message>
        <source>988 is on the line with us</source>
        <translation>الرقم 988 معنا على الخط</translation>
    </message>
    <message>
        <source>988 is on the line</source>
        <translation>الرقم 988 على الخط</translation>
    </message>
    <message>
        <source>Who is with them, until when?</source>
        <translation>من معهم، وإلى متى؟</translation>
    </message>
    <message>
        <source>With them: {who}</source>
        <translation>معهم: {who}</translation>
    </message>
</context>
<context>
    <name>CrisisTakingIn</name>
    <message>
        <source>Lines of a crisis were taken in.</source>
        <translation>أُدخلت سطور من أزمة.</translation>
    </message>
</context>
<context>
    <name>CrisisView</name>
    <message>
        <source>Where is the client now?</source>
        <translation>أين العميل الآن؟</translation>
    </message>
    <message>
        <source>Who else is there?</source>
        <translation>من هناك أيضًا؟</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Street, house, flat, town</source>
        <translation>الشارع والبيت والشقة والبلدة</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Adults, children</source>
        <translation>كبار وأطفال</translation>
    </message>
    <message>
        <source>Ctrl and a number ticks a step</source>
        <translation>‏Ctrl مع رقم يضع علامة على خطوة</translation>
    </message>
</context>
<context>
    <name>CrisisWords</name>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>جرى التحديد</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>لم يتم في النهاية</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>تذكير</translation>
    </message>
    <message>
        <source>It has passed</source>
        <translation>زال الخطر</translation>
    </message>
    <message>
        <source>Client chosen</source>
        <translation>اختير العميل</translation>
    </message>
    <message>
        <source>Stays without a client</source>
        <translation>تبقى بلا عميل</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>عند الدقيقة {minutes}</translation>
    </message>
    <message>
        <source>not known any more</source>
        <translation>لم يعد معروفًا</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>أُكمل</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>There</source>
        <translation>موجود</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>كيف انتهت</translation>
    </message>
    <message>
        <source>{place} ({how})</source>
        <translation>{place} ({how})</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Started in a vault that can only be read</source>
        <translation>بدأت والخزنة المفتوحة للقراءة فقط</translation>
    </message>
    <message>
        <source>Started before there was a vault</source>
        <translation>بدأت قبل وجود خزنة</translation>
    </message>
    <message>
        <source>Started while locked</source>
        <translation>بدأت أثناء القفل</translation>
    </message>
    <message>
        <source>Started from the session</source>
        <translation>بدأت من الجلسة</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>بدأت</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>سُمع</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>شوهد</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>قيل</translation>
    </message>
    <message>
        <source>I think</source>
        <translation>أظن</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>Date cannot be read</source>
        <translation>تعذّرت قراءة التاريخ</translation>
    </message>
    <message>
        <source>an unreadable date</source>
        <translation>تاريخ غير مقروء</translation>
    </message>
</context>
<context>
    <name>DebriefScreen</name>
    <message>
        <source>Talk it through</source>
        <translation>التحدث عمّا حدث</translation>
    </message>
    <message>
        <source>This is not in the vault.</source>
        <translation>هذا غير موجود في الخزنة.</translation>
    </message>
    <message>
        <source>First, you</source>
        <translation>أنت أولًا</translation>
    </message>
    <message>
        <source>The talk</source>
        <translation>الحديث</translation>
    </message>
    <message>
        <source>Nothing to write down</source>
        <translation>لا شيء للتدوين</translation>
    </message>
    <message>
        <source>Book a time to talk</source>
        <translation>حجز موعد للحديث</translation>
    </message>
    <message>
        <source>Back to what is open</source>
        <translation>العودة إلى ما بقي مفتوحًا</translation>
    </message>
    <message>
        <source>For you. It stands in no client&apos;s file, no pack, no print and no search.</source>
        <translation>لك. لا يظهر في ملف أي عميل، ولا في حزمة، ولا في طباعة، ولا في بحث.</translation>
    </message>
    <message>
        <source>It goes by itself after {days} days, like a working note.</source>
        <translation>يُحذف من نفسه بعد {days} يومًا، مثل ملاحظة العمل.</translation>
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
    <name>DiskWatch</name>
    <message>
        <source>The disk of this laptop is encrypted.</source>
        <translation>قرص هذا الحاسوب مشفّر.</translation>
    </message>
    <message>
        <source>The disk of this laptop is not encrypted. The vault is; but what memory holds while it is open can stay on the disk. Ask whoever looks after the laptop to turn on disk encryption.</source>
        <translation>قرص هذا الحاسوب غير مشفّر. الخزنة مشفّرة، لكن ما تحمله الذاكرة وهي مفتوحة قد يبقى على القرص. اطلب ممن يعتني بالحاسوب تشغيل تشفير القرص.</translation>
    </message>
    <message>
        <source>This system does not say whether the disk is encrypted. Ask whoever looks after the laptop.</source>
        <translation>لا يفيد هذا النظام إن كان القرص مشفّرًا. اسأل من يعتني بالحاسوب.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>مفهوم</translation>
    </message>
</context>
<context>
    <name>DispatchPreview</name>
    <message>
        <source>The first that are taken</source>
        <translation>أول ما سيؤخذ</translation>
    </message>
    <message>
        <source>Rows that are not taken, and why</source>
        <translation>الأسطر التي لا تؤخذ، والسبب</translation>
    </message>
    <message>
        <source>Take nothing</source>
        <translation>عدم أخذ شيء</translation>
    </message>
    <message>
        <source>Can be taken: {taken} rows. Cannot: {refused}. Nothing is written yet.</source>
        <translation>يمكن أخذ: {taken} من الأسطر. لا يمكن: {refused}. لم يُكتب شيء بعد.</translation>
    </message>
    <message>
        <source>Take these rows: {taken}</source>
        <translation>أخذ هذه الأسطر: {taken}</translation>
    </message>
    <message>
        <source>Columns that are left out: {names}</source>
        <translation>أعمدة تُترك: {names}</translation>
    </message>
    <message>
        <source>Letters look wrong: read it as Western letters</source>
        <translation>تبدو الحروف خاطئة: قراءته بحروف لاتينية</translation>
    </message>
    <message>
        <source>Letters look wrong: read it as Arabic letters</source>
        <translation>تبدو الحروف خاطئة: قراءته بحروف عربية</translation>
    </message>
    <message>
        <source>Line {line}, {words}: {why}</source>
        <translation>السطر {line}، {words}: {why}</translation>
    </message>
    <message>
        <source>no words in it</source>
        <translation>بلا كلمات</translation>
    </message>
</context>
<context>
    <name>DispatchScreen</name>
    <message>
        <source>Local emergency centres</source>
        <translation>مراكز الطوارئ المحلية</translation>
    </message>
    <message>
        <source>The agency&apos;s own list. 911 from here reaches our own town; these reach the client&apos;s. None of them ever stands on a client&apos;s plan.</source>
        <translation>قائمة الجهة نفسها. الاتصال بـ 911 من هنا يصل إلى مدينتنا؛ وهذه تصل إلى مدينة العميل. لا يُكتب أيّ منها في خطة عميل أبدًا.</translation>
    </message>
    <message>
        <source>Town, name or number</source>
        <translation>المدينة أو الاسم أو الرقم</translation>
    </message>
    <message>
        <source>Add a centre</source>
        <translation>إضافة مركز</translation>
    </message>
    <message>
        <source>Take a CSV file</source>
        <translation>أخذ ملف CSV</translation>
    </message>
    <message>
        <source>Emergency centres</source>
        <translation>مراكز الطوارئ</translation>
    </message>
    <message>
        <source>No centre in the list yet</source>
        <translation>لا مركز في القائمة بعد</translation>
    </message>
    <message>
        <source>Write down the ones you need first, or take the list your agency keeps as a CSV file.</source>
        <translation>اكتب المراكز التي تحتاج إليها أولًا، أو خذ القائمة التي تحفظها الجهة في ملف CSV.</translation>
    </message>
    <message>
        <source>And {count} more. Type a town to find them.</source>
        <translation>و{count} غيرها. اكتب اسم مدينة للعثور عليها.</translation>
    </message>
    <message>
        <source>No centre is found by that. Try fewer letters.</source>
        <translation>لا مركز بهذا. جرّب حروفًا أقل.</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>لم يجرِ التأكد منه بعد</translation>
    </message>
    <message>
        <source>checked {day}</source>
        <translation>جرى التأكد منه {day}</translation>
    </message>
    <message>
        <source>check it again</source>
        <translation>يلزم التحقق من جديد</translation>
    </message>
    <message>
        <source>day and night</source>
        <translation>ليلًا ونهارًا</translation>
    </message>
    <message>
        <source>not an emergency line</source>
        <translation>ليس خط طوارئ</translation>
    </message>
    <message>
        <source>Saved in the agency&apos;s list.</source>
        <translation>حُفظ في قائمة الجهة.</translation>
    </message>
    <message>
        <source>Centre taken out of the list</source>
        <translation>أُخرج المركز من القائمة</translation>
    </message>
    <message>
        <source>Which file holds the centres?</source>
        <translation>أي ملف فيه المراكز؟</translation>
    </message>
    <message>
        <source>Taken into the list: {count}. Not taken: {refused}.</source>
        <translation>أُخذ إلى القائمة: {count}. لم يؤخذ: {refused}.</translation>
    </message>
</context>
<context>
    <name>DraftCard</name>
    <message>
        <source>A release that is being written</source>
        <translation>إذن إفصاح قيد الكتابة</translation>
    </message>
    <message>
        <source>Asked again, alone: it is what they want</source>
        <translation>سُئل مرة أخرى على انفراد: هذا ما يريده</translation>
    </message>
    <message>
        <source>They agree</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>They choose not to</source>
        <translation>اختيار عدم الموافقة</translation>
    </message>
    <message>
        <source>Say it as it is: saying no changes nothing they receive.</source>
        <translation>يُقال كما هو: الرفض لا يغيّر شيئًا مما يحصل عليه.</translation>
    </message>
</context>
<context>
    <name>Drill</name>
    <message>
        <source>Looked for between {first} and {last}</source>
        <translation>ما بين {first} و{last}</translation>
    </message>
    <message>
        <source>At {time}; the script looks for it by {last}</source>
        <translation>عند {time}؛ والنص يتوقعه حتى {last}</translation>
    </message>
    <message>
        <source>At {time}, by {last} in the script</source>
        <translation>عند {time}، وفي النص حتى {last}</translation>
    </message>
    <message>
        <source>What you did</source>
        <translation>ما فعلته</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>في المرة القادمة</translation>
    </message>
    <message>
        <source>In a practice no other page opens.</source>
        <translation>في التدريب لا تُفتح صفحة أخرى.</translation>
    </message>
    <message>
        <source>Invented numbers: they cannot be dialled</source>
        <translation>أرقام مختلقة: لا يمكن الاتصال بها</translation>
    </message>
    <message>
        <source>Invented: it cannot be dialled</source>
        <translation>مختلق: لا يمكن الاتصال به</translation>
    </message>
    <message>
        <source>Invented. Which town?</source>
        <translation>أرقام مختلقة. أي بلدة؟</translation>
    </message>
    <message>
        <source>Their plan</source>
        <translation>خطتهم</translation>
    </message>
    <message>
        <source>You hear them say</source>
        <translation>تسمع العميل يقول</translation>
    </message>
    <message>
        <source>You hear another voice</source>
        <translation>تسمع صوتًا آخر</translation>
    </message>
    <message>
        <source>You hear</source>
        <translation>تسمع</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>صمت</translation>
    </message>
    <message>
        <source>The call dropped</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>Your phone rings</source>
        <translation>هاتفك يرن</translation>
    </message>
    <message>
        <source>Time passes</source>
        <translation>يمر الوقت</translation>
    </message>
</context>
<context>
    <name>DrillScreen</name>
    <message>
        <source>How it begins</source>
        <translation>كيف يبدأ</translation>
    </message>
    <message>
        <source>A crisis is running. Practise when it has passed.</source>
        <translation>هناك أزمة جارية. تدرّب بعد أن تنتهي.</translation>
    </message>
    <message>
        <source>The script is over</source>
        <translation>انتهى النص</translation>
    </message>
    <message>
        <source>Nothing more comes. End it when you are ready.</source>
        <translation>لا شيء يأتي بعد هذا. يمكن إنهاء التدريب متى شئت.</translation>
    </message>
    <message>
        <source>Practice: {title}</source>
        <translation>تدريب: {title}</translation>
    </message>
</context>
<context>
    <name>DrillStrip</name>
    <message>
        <source>Practice</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Nobody is real, nothing rings</source>
        <translation>لا أحد حقيقي ولا شيء يرن</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>توقف مؤقت</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>End the practice and look back</source>
        <translation>إنهاء التدريب والنظر إلى ما جرى</translation>
    </message>
    <message>
        <source>A real crisis: the practice ends at once</source>
        <translation>أزمة حقيقية: ينتهي التدريب فورًا</translation>
    </message>
    <message>
        <source>Practice: {title}</source>
        <translation>تدريب: {title}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>تابع</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
</context>
<context>
    <name>DrillsScreen</name>
    <message>
        <source>Practice a crisis</source>
        <translation>التدرب على أزمة</translation>
    </message>
    <message>
        <source>Calls with invented people that go by the clock. Nothing rings, and no word you write is kept: only that you practised, and what you did when. You alone see it.</source>
        <translation>مكالمات مع أشخاص مختلقين تسير بحسب الوقت. لا شيء يرن، ولا تُحفظ أي كلمة تكتبها: يُحفظ فقط أنك تدربت، وما فعلته ومتى. لا أحد غيرك يرى ذلك.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>About {minutes} minutes</source>
        <translation>نحو {minutes} دقائق</translation>
    </message>
    <message>
        <source>practised {day}</source>
        <translation>آخر تدريب: {day}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>النظر إلى ما جرى</translation>
    </message>
    <message>
        <source>A crisis is running. Practise when it has passed.</source>
        <translation>هناك أزمة جارية. تدرّب بعد أن تنتهي.</translation>
    </message>
</context>
<context>
    <name>DueNotice</name>
    <message>
        <source>1 item due</source>
        <translation>أمر واحد حان موعده</translation>
    </message>
    <message>
        <source>{count} items due</source>
        <translation>أمور حان موعدها: {count}</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>{id} may be about the same person.</source>
        <translation>قد يكون {id} عن الشخص نفسه.</translation>
    </message>
    <message>
        <source>{name} ({id}) may be the same person.</source>
        <translation>قد يكون {name} ({id}) الشخص نفسه.</translation>
    </message>
    <message>
        <source>People of one household often share a number; then they stay two records.</source>
        <translation>كثيرًا ما تتشارك أسرة واحدة رقمًا؛ وعندها يبقيان ملفين.</translation>
    </message>
    <message>
        <source>It is walled. Look twice whose record it is.</source>
        <translation>الملف معزول. تأكد مرتين لمن هذا الملف.</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>the sound of the name</source>
        <translation>نطق الاسم</translation>
    </message>
    <message>
        <source>the phone number</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message>
        <source>the birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>the country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>The same in both: {what}.</source>
        <translation>متطابق في الملفين: {what}.</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>ليسا الشخص نفسه</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>يلزم</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>لا يلزم</translation>
    </message>
    <message>
        <source>sometimes needed</source>
        <translation>يلزم أحيانًا</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>فصلهما</translation>
    </message>
    <message>
        <source>{name} ({id}) was put into this record on {day}.</source>
        <translation>ضُم {name} ({id}) إلى هذا الملف في {day}.</translation>
    </message>
    <message>
        <source>They are two records again. What was changed since stays here.</source>
        <translation>عادا ملفين. وما تغيّر منذ ذلك يبقى هنا.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>قارن</translation>
    </message>
    <message>
        <source>{one} and {other} have the same phone number and may be one person.</source>
        <translation>رقم الهاتف نفسه في {one} و{other}، وقد يكونان شخصًا واحدًا.</translation>
    </message>
</context>
<context>
    <name>EndedCard</name>
    <message>
        <source>Earlier codes</source>
        <translation>رموز سابقة</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>حتى {day}</translation>
    </message>
</context>
<context>
    <name>EraseCard</name>
    <message>
        <source>Erase this record for ever</source>
        <translation>محو هذا الملف نهائيًا</translation>
    </message>
    <message>
        <source>Everything about this person goes, in every part of the vault. It cannot be undone. Counts of nobody in particular stay, and an entry in the history that something was erased, by whom and by which rule.</source>
        <translation>يذهب كل شيء عن هذا الشخص من كل أجزاء الخزنة. لا يمكن التراجع. تبقى أعداد لا تخص أحدًا بعينه، وقيد في السجل بأن شيئًا مُحي، ومن محاه وبأي قاعدة.</translation>
    </message>
    <message>
        <source>A legal hold keeps this record: it cannot be erased.</source>
        <translation>حفظ قانوني يُبقي هذا الملف: لا يمكن محوه.</translation>
    </message>
    <message>
        <source>See what would go</source>
        <translation>عرض ما سيُمحى</translation>
    </message>
    <message>
        <source>Why is it erased?</source>
        <translation>لماذا يُمحى؟</translation>
    </message>
    <message>
        <source>Who looked at it with you?</source>
        <translation>من راجعه معك؟</translation>
    </message>
    <message>
        <source>Your supervisor&apos;s name</source>
        <translation>اسم مشرفك</translation>
    </message>
    <message>
        <source>Type the id of the record</source>
        <translation>اكتب معرّف الملف</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>محو</translation>
    </message>
    <message>
        <source>Erase it now</source>
        <translation>محوه الآن</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤه</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>جارٍ الفحص</translation>
    </message>
    <message>
        <source>names: {count}</source>
        <translation>الأسماء: {count}</translation>
    </message>
    <message>
        <source>ways and places: {count}</source>
        <translation>وسائل التواصل والأماكن: {count}</translation>
    </message>
    <message>
        <source>sessions: {count}</source>
        <translation>الجلسات: {count}</translation>
    </message>
    <message>
        <source>signed notes, reports and amendments: {count}</source>
        <translation>الملاحظات والتقارير الموقّعة والملاحق: {count}</translation>
    </message>
    <message>
        <source>crises: {count}</source>
        <translation>الأزمات: {count}</translation>
    </message>
    <message>
        <source>plans: {count}</source>
        <translation>الخطط: {count}</translation>
    </message>
    <message>
        <source>files: {count}</source>
        <translation>الملفات المرفقة: {count}</translation>
    </message>
    <message>
        <source>entries about what left: {count}</source>
        <translation>قيود ما خرج: {count}</translation>
    </message>
    <message>
        <source>Goes for ever, {rows} entries in all: {what}.</source>
        <translation>يُمحى نهائيًا، عدد القيود كلها {rows}: {what}.</translation>
    </message>
    <message>
        <source>Counts that stay: {count}. They name nobody.</source>
        <translation>الأعداد التي تبقى: {count}. لا تذكر أحدًا.</translation>
    </message>
    <message>
        <source>No count stays: the client did not want to be counted, or nothing is counted.</source>
        <translation>لا يبقى أي عدد: لم يرد العميل أن يُحسب، أو لا شيء يُحسب.</translation>
    </message>
    <message>
        <source>Backups still hold it: {count} were made, the last on {day}. They go as they are thinned out; delete older ones by hand.</source>
        <translation>ما زال موجودًا في النسخ الاحتياطية: أُنشئ منها {count}، آخرها في {day}. تذهب مع تقليل النسخ القديمة؛ وتُحذف الأقدم يدويًا.</translation>
    </message>
    <message>
        <source>No backup of this vault was made that would still hold it.</source>
        <translation>لم تُنشأ نسخة احتياطية لهذه الخزنة يبقى فيها.</translation>
    </message>
    <message>
        <source>Papers, files and case packs that left are not reached, nor what other people&apos;s records say.</source>
        <translation>لا يصل المحو إلى ما خرج من أوراق وملفات وحزم، ولا إلى ما تقوله ملفات أشخاص آخرين.</translation>
    </message>
    <message>
        <source>Erase {id} for ever? Nobody can bring it back.</source>
        <translation>محو {id} نهائيًا؟ لا يستطيع أحد استعادته.</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>جارٍ المحو</translation>
    </message>
</context>
<context>
    <name>EventsCard</name>
    <message>
        <source>What happened with this case</source>
        <translation>ما جرى في هذا الملف</translation>
    </message>
    <message>
        <source>{day}, {who}. {what}</source>
        <translation>{day}، {who}. {what}</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>دون اسم</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>{number}. {kind}</source>
        <translation>{number}. {kind}</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>هنا</translation>
    </message>
    <message>
        <source>In the pack</source>
        <translation>في الحزمة</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Signed here. Ours stays, theirs is kept beside it.</source>
        <translation>موقّع هنا. يبقى ما لدينا، ويُحفظ ما في الحزمة بجانبه.</translation>
    </message>
    <message>
        <source>Record {number}, {kind}</source>
        <translation>البند {number}، {kind}</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>إبقاء ما لدينا</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>أخذ ما في الحزمة</translation>
    </message>
    <message>
        <source>Here: {what}</source>
        <translation>هنا: {what}</translation>
    </message>
    <message>
        <source>In the pack: {what}</source>
        <translation>في الحزمة: {what}</translation>
    </message>
    <message>
        <source>Told differently here and in the pack: {count}</source>
        <translation>ما يختلف بين هنا والحزمة: {count}</translation>
    </message>
    <message>
        <source>Nothing is overwritten by itself. What you do not choose is kept beside it.</source>
        <translation>لا يُستبدل شيء من تلقاء نفسه. ما لا يُختار يُحفظ بجانبه.</translation>
    </message>
    <message>
        <source>Colleagues named in it</source>
        <translation>الزملاء المذكورون فيها</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>مفاتيح التوقيع</translation>
    </message>
    <message>
        <source>Wording of the questions</source>
        <translation>صيغ الأسئلة</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Ways to reach them</source>
        <translation>وسائل التواصل</translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation>الاتصال الآمن</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>العناوين</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>أهل البيت</translation>
    </message>
    <message>
        <source>People who stand by them</source>
        <translation>من يقفون إلى جانب العميل</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Signed sessions</source>
        <translation>الجلسات الموقّعة</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>الأجوبة</translation>
    </message>
    <message>
        <source>Words of sessions</source>
        <translation>نصوص الجلسات</translation>
    </message>
    <message>
        <source>Events of sessions</source>
        <translation>أحداث الجلسات</translation>
    </message>
    <message>
        <source>What is usual for them</source>
        <translation>المعتاد لدى العميل</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>الأهداف</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>الأزمات</translation>
    </message>
    <message>
        <source>Crisis log lines</source>
        <translation>أسطر سجل الأزمة</translation>
    </message>
    <message>
        <source>People who were there</source>
        <translation>من كانوا هناك</translation>
    </message>
    <message>
        <source>Incident reports</source>
        <translation>تقارير الحوادث</translation>
    </message>
    <message>
        <source>Questions before planning</source>
        <translation>الأسئلة قبل الخطة</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>الخطط</translation>
    </message>
    <message>
        <source>Steps of plans</source>
        <translation>خطوات الخطط</translation>
    </message>
    <message>
        <source>Words of steps</source>
        <translation>نصوص الخطوات</translation>
    </message>
    <message>
        <source>How plans helped</source>
        <translation>كيف أفادت الخطط</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>الموافقات</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>أذونات المشاركة</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>الإحالات</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>الدروس</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>المواعيد</translation>
    </message>
    <message>
        <source>Signed notes</source>
        <translation>المذكرات الموقّعة</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>الملاحق</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>الرقم أو العنوان</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>الضمائر</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Culture note</source>
        <translation>ملاحظة عن الثقافة</translation>
    </message>
    <message>
        <source>Wished interviewer</source>
        <translation>من يُفضَّل أن يجري المقابلة</translation>
    </message>
    <message>
        <source>Interpreter needed</source>
        <translation>الحاجة إلى مترجم</translation>
    </message>
    <message>
        <source>About the interpreter</source>
        <translation>عن المترجم</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>بلد الأصل</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>الوسيلة المفضّلة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الوضع الحالي</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>الشارع</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>مدينة</translation>
    </message>
    <message>
        <source>Dispatch number</source>
        <translation>رقم الطوارئ المحلي</translation>
    </message>
    <message>
        <source>May call</source>
        <translation>يجوز الاتصال</translation>
    </message>
    <message>
        <source>May text</source>
        <translation>تجوز الرسالة النصية</translation>
    </message>
    <message>
        <source>May leave voicemail</source>
        <translation>يجوز ترك رسالة صوتية</translation>
    </message>
    <message>
        <source>May email</source>
        <translation>يجوز البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>بكلمات العميل</translation>
    </message>
    <message>
        <source>Title of the page</source>
        <translation>عنوان الصفحة</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>المراجعة حتى</translation>
    </message>
    <message>
        <source>Type it again. Small letters, a blank between the words, no blank at the end.</source>
        <translation>تُكتب مرة أخرى: حروف صغيرة، ومسافة بين الكلمات، وبلا مسافة في النهاية.</translation>
    </message>
    <message>
        <source>Write the passphrase below.</source>
        <translation>تُكتب عبارة المرور أدناه.</translation>
    </message>
    <message>
        <source>Leave the passphrase empty and open it again.</source>
        <translation>تُترك عبارة المرور فارغة وتُفتح الحزمة مرة أخرى.</translation>
    </message>
    <message>
        <source>Your key is under Keys. Save it and hand it over.</source>
        <translation>مفتاحك في قسم «المفاتيح». يُحفظ ثم يُسلَّم.</translation>
    </message>
    <message>
        <source>Copy the file again, or ask the sender for a new one.</source>
        <translation>يُنسخ الملف مرة أخرى، أو يُطلب من المرسل ملف جديد.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .waystead.</source>
        <translation>يُختار ملف ينتهي اسمه بـ ‎.waystead‎.</translation>
    </message>
    <message>
        <source>Nothing here was changed.</source>
        <translation>لم يتغيّر شيء هنا.</translation>
    </message>
    <message>
        <source>Ask the sender to make it again. Nothing here was changed.</source>
        <translation>يُطلب من المرسل إعدادها من جديد. لم يتغيّر شيء هنا.</translation>
    </message>
</context>
<context>
    <name>ExchangeScreen</name>
    <message>
        <source>Exchange</source>
        <translation>التبادل</translation>
    </message>
    <message>
        <source>Give a client</source>
        <translation>تسليم ملف عميل</translation>
    </message>
    <message>
        <source>Take one in</source>
        <translation>إدخال ملف عميل</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
</context>
<context>
    <name>ExplainCard</name>
    <message>
        <source>Explain it to the client</source>
        <translation>شرحه للعميل</translation>
    </message>
    <message>
        <source>Language of the page</source>
        <translation>لغة الصفحة</translation>
    </message>
    <message>
        <source>Not checked by a qualified person</source>
        <translation>لم يراجعه شخص مؤهل</translation>
    </message>
    <message>
        <source>Explained today</source>
        <translation>شُرح اليوم</translation>
    </message>
    <message>
        <source>The page has no name and not the code on it. Tell the code by word of mouth, alone.</source>
        <translation>لا اسم على الصفحة ولا الرمز. قل الرمز شفهيًا وعلى انفراد.</translation>
    </message>
    <message>
        <source>Not explained yet, as far as it is written here.</source>
        <translation>لم يُشرح بعد، بحسب ما هو مكتوب هنا.</translation>
    </message>
    <message>
        <source>Explained last: {day}.</source>
        <translation>شُرح آخر مرة: {day}.</translation>
    </message>
    <message>
        <source>Noted: explained today.</source>
        <translation>سُجّل: شُرح اليوم.</translation>
    </message>
    <message>
        <source>The explanation on paper…</source>
        <translation>الشرح على الورق…</translation>
    </message>
    <message>
        <source>A page</source>
        <translation>صفحة</translation>
    </message>
    <message>
        <source>A small card</source>
        <translation>بطاقة صغيرة</translation>
    </message>
</context>
<context>
    <name>FailedCard</name>
    <message>
        <source>Wrong answers</source>
        <translation>أجوبة خاطئة</translation>
    </message>
    <message>
        <source>They got a wrong answer</source>
        <translation>جواب خاطئ تلقّاه العميل</translation>
    </message>
    <message>
        <source>Who called, as they said it?</source>
        <translation>من اتصل، بحسب ما قال؟</translation>
    </message>
    <message>
        <source>A man, “from the clinic”, no number</source>
        <translation>رجل، «من العيادة»، بلا رقم</translation>
    </message>
    <message>
        <source>What was said as the code?</source>
        <translation>ماذا قيل على أنه الرمز؟</translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation>ماذا فُعل؟</translation>
    </message>
    <message>
        <source>They hung up. Supervisor told.</source>
        <translation>أُنهيت المكالمة. أُبلغ المشرف.</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>دوّن ذلك</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>لا شيء حتى الآن.</translation>
    </message>
    <message>
        <source>Who called is not written down yet</source>
        <translation>لم يُكتب بعد من اتصل</translation>
    </message>
    <message>
        <source>checked here</source>
        <translation>فُحص هنا</translation>
    </message>
    <message>
        <source>told by the client</source>
        <translation>أخبر به العميل</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>ما قيل</translation>
    </message>
    <message>
        <source>Write down who called</source>
        <translation>تسجيل من اتصل</translation>
    </message>
    <message>
        <source>Noted. Tell your supervisor, and think about a new code.</source>
        <translation>سُجّل. أخبر مشرفك، وفكّر في رمز جديد.</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>Photo of the client</source>
        <translation>صورة العميل</translation>
    </message>
    <message>
        <source>Identity paper</source>
        <translation>وثيقة هوية</translation>
    </message>
    <message>
        <source>Letter or notice</source>
        <translation>رسالة أو إشعار</translation>
    </message>
    <message>
        <source>Medical paper</source>
        <translation>ورقة طبية</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>دليل</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>تسجيل صوتي</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>{number} KiB</source>
        <translation>{number} كيبيبايت</translation>
    </message>
    <message>
        <source>{number} MiB</source>
        <translation>{number} ميبيبايت</translation>
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
    <name>FileView</name>
    <message>
        <source>What it says</source>
        <translation>ما فيه</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>الملف المرفق</translation>
    </message>
    <message>
        <source>Page {number} of {count} of {name}</source>
        <translation>الصفحة {number} من {count} من {name}</translation>
    </message>
    <message>
        <source>Picture: {name}</source>
        <translation>صورة: {name}</translation>
    </message>
    <message>
        <source>Page {number} of {count}, {zoom}</source>
        <translation>الصفحة {number} من {count}، {zoom}</translation>
    </message>
    <message>
        <source>This is the beginning of a longer text. Give it out to read all of it.</source>
        <translation>هذه بداية نص أطول. سلّمه لتقرأه كله.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Keep the vault&apos;s folder as it is, write nothing new, and tell your supervisor today.</source>
        <translation>أبقِ مجلد الخزنة كما هو، ولا تكتب شيئًا جديدًا، وأخبر المشرف اليوم.</translation>
    </message>
    <message>
        <source>Nothing is lost. Lock and unlock once, then make a backup today.</source>
        <translation>لم يضع شيء. أقفل الخزنة وافتحها مرة واحدة، ثم اعمل نسخة احتياطية اليوم.</translation>
    </message>
    <message>
        <source>Make a backup into a new folder now and keep the older ones. Then restore the newest sound backup beside this vault and compare.</source>
        <translation>اعمل الآن نسخة احتياطية في مجلد جديد وأبقِ النسخ الأقدم. ثم استعد أحدث نسخة سليمة بجانب هذه الخزنة وقارن.</translation>
    </message>
    <message>
        <source>Look at what you wrote last and write again what is missing. Tell your supervisor.</source>
        <translation>راجع آخر ما كتبته وأعد كتابة ما ينقص. أخبر المشرف.</translation>
    </message>
    <message>
        <source>Unlock the vault as usual; that is all.</source>
        <translation>افتح الخزنة كالمعتاد، ولا يلزم غير ذلك.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>لا يلزم فعل شيء.</translation>
    </message>
    <message>
        <source>The vault&apos;s header is damaged; its copy is whole and was used.</source>
        <translation>ترويسة الخزنة تالفة، ونسختها سليمة واستُخدمت.</translation>
    </message>
    <message>
        <source>The copy of the vault&apos;s header is damaged; the header itself is whole.</source>
        <translation>نسخة ترويسة الخزنة تالفة، والترويسة نفسها سليمة.</translation>
    </message>
    <message>
        <source>The vault&apos;s header was changed by somebody without the key; its copy was used.</source>
        <translation>غيّر ترويسةَ الخزنة شخصٌ لا يملك المفتاح، واستُخدمت نسختها.</translation>
    </message>
    <message>
        <source>The header and its copy are not the same.</source>
        <translation>الترويسة ونسختها غير متطابقتين.</translation>
    </message>
    <message>
        <source>The vault&apos;s header on the disk is not the one this vault was opened with.</source>
        <translation>ترويسة الخزنة على القرص ليست التي فُتحت بها هذه الخزنة.</translation>
    </message>
    <message>
        <source>The header is older than the vault; a replaced passphrase may open it.</source>
        <translation>الترويسة أقدم من الخزنة، وقد تفتحها عبارة مرور سبق استبدالها.</translation>
    </message>
    <message>
        <source>Tell your supervisor, then set a new passphrase in Settings.</source>
        <translation>أخبر المشرف، ثم عيّن عبارة مرور جديدة في الإعدادات.</translation>
    </message>
    <message>
        <source>The newest changes could not be folded into the database file.</source>
        <translation>تعذّر ضم أحدث التغييرات إلى ملف قاعدة البيانات.</translation>
    </message>
    <message>
        <source>Make some room on the disk, wait a moment, and check again.</source>
        <translation>أفسح مكانًا على القرص، وانتظر لحظة، ثم افحص من جديد.</translation>
    </message>
    <message>
        <source>Parts of the database are damaged.</source>
        <translation>أجزاء من قاعدة البيانات تالفة.</translation>
    </message>
    <message>
        <source>The database&apos;s structure is damaged.</source>
        <translation>بنية قاعدة البيانات تالفة.</translation>
    </message>
    <message>
        <source>Some records point to records that are not there.</source>
        <translation>بعض السجلات تشير إلى سجلات غير موجودة.</translation>
    </message>
    <message>
        <source>Make a backup, then tell whoever looks after Waystead at your agency.</source>
        <translation>اعمل نسخة احتياطية، ثم أخبر من يعتني ببرنامج Waystead في مؤسستك.</translation>
    </message>
    <message>
        <source>The history&apos;s chain is broken: a row is missing or was changed.</source>
        <translation>سلسلة السجل التاريخي مكسورة: صف ناقص أو جرى تغييره.</translation>
    </message>
    <message>
        <source>The history cannot be read.</source>
        <translation>لا يمكن قراءة السجل التاريخي.</translation>
    </message>
    <message>
        <source>Recent entries are missing: the database is older than its history&apos;s mirror.</source>
        <translation>مدخلات حديثة ناقصة: قاعدة البيانات أقدم من علامة سجلها التاريخي.</translation>
    </message>
    <message>
        <source>The history is not the one that was mirrored.</source>
        <translation>السجل التاريخي ليس هو الذي حُفظت علامته.</translation>
    </message>
    <message>
        <source>A signature over the history does not hold: what it signed was changed.</source>
        <translation>توقيع على السجل التاريخي لا يصح: ما وُقّع عليه جرى تغييره.</translation>
    </message>
    <message>
        <source>The history tells of a signature over it that is not there any more.</source>
        <translation>يذكر السجل التاريخي توقيعًا عليه لم يعد موجودًا.</translation>
    </message>
    <message>
        <source>The laptop&apos;s clock was set back by more than five minutes. Entries count by their number.</source>
        <translation>أُرجعت ساعة الحاسوب أكثر من خمس دقائق. ترتيب المدخلات بأرقامها.</translation>
    </message>
    <message>
        <source>Look whether date and time of this laptop are right.</source>
        <translation>تحقق من صحة التاريخ والوقت في هذا الحاسوب.</translation>
    </message>
    <message>
        <source>A change of the vault&apos;s key was interrupted; the next unlock finishes it.</source>
        <translation>انقطع تغيير مفتاح الخزنة، وسيكتمل عند الفتح التالي.</translation>
    </message>
    <message>
        <source>The history&apos;s mirror is missing.</source>
        <translation>علامة السجل التاريخي مفقودة.</translation>
    </message>
    <message>
        <source>It is written again by itself. Tell your supervisor if nobody moved files of this vault.</source>
        <translation>تُكتب من جديد تلقائيًا. أخبر المشرف إن لم ينقل أحد ملفات هذه الخزنة.</translation>
    </message>
    <message>
        <source>The history&apos;s mirror is damaged or was changed.</source>
        <translation>علامة السجل التاريخي تالفة أو جرى تغييرها.</translation>
    </message>
    <message>
        <source>A loss was noticed at an earlier unlock and noted in the history.</source>
        <translation>لوحظ نقص عند فتح سابق ودُوّن في السجل التاريخي.</translation>
    </message>
    <message>
        <source>Entries made while locked wait for the next unlock.</source>
        <translation>مدخلات كُتبت أثناء القفل تنتظر الفتح التالي.</translation>
    </message>
    <message>
        <source>Entries made while locked cannot be opened; they are kept.</source>
        <translation>مدخلات كُتبت أثناء القفل لا يمكن فتحها، وهي محفوظة.</translation>
    </message>
    <message>
        <source>Keep the vault&apos;s folder, and write down again what you remember of that crisis.</source>
        <translation>أبقِ مجلد الخزنة، واكتب من جديد ما تتذكره من تلك الأزمة.</translation>
    </message>
    <message>
        <source>Entries made while locked could not be read; their text is kept inside the vault.</source>
        <translation>مدخلات كُتبت أثناء القفل تعذّرت قراءتها، ونصها محفوظ داخل الخزنة.</translation>
    </message>
    <message>
        <source>Tell whoever looks after Waystead at your agency.</source>
        <translation>أخبر من يعتني ببرنامج Waystead في مؤسستك.</translation>
    </message>
    <message>
        <source>Files that do not belong to the vault lie in its folder.</source>
        <translation>في مجلد الخزنة ملفات لا تخصها.</translation>
    </message>
    <message>
        <source>Put nothing of your own there: it is not encrypted.</source>
        <translation>لا تضع هناك شيئًا يخصك: فهو غير مشفّر.</translation>
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
        <translation>المؤسسة</translation>
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
        <translation>أي ملف هو ملف المؤسسة؟</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>جارٍ الفتح</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>مطوي</translation>
    </message>
</context>
<context>
    <name>ForgottenPage</name>
    <message>
        <source>You do not remember the passphrase</source>
        <translation>لا تتذكر عبارة المرور</translation>
    </message>
    <message>
        <source>It happens. Nothing is lost yet: go through these one after the other.</source>
        <translation>يحدث هذا. لم يضع شيء بعد: جرّب هذه الخطوات واحدة بعد الأخرى.</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>العودة إلى عبارة المرور</translation>
    </message>
    <message>
        <source>First: your recovery sheet</source>
        <translation>أولًا: ورقة الاسترداد</translation>
    </message>
    <message>
        <source>It holds a key of letters and digits in six groups. You kept it on paper, in a locked place away from this laptop.</source>
        <translation>فيها مفتاح من حروف وأرقام في ست مجموعات. حفظتها على الورق في مكان مقفل بعيد عن هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Type the key</source>
        <translation>كتابة المفتاح</translation>
    </message>
    <message>
        <source>The sheet is lost too: your supervisor</source>
        <translation>الورقة مفقودة أيضًا: المشرف</translation>
    </message>
    <message>
        <source>Call them. If you let your agency&apos;s key open this vault, somebody with its key file and the file&apos;s passphrase can open it here.</source>
        <translation>اتصل به. إن كنت قد سمحت لمفتاح مؤسستك بفتح هذه الخزنة، فيمكن لمن معه ملف المفتاح وعبارة مروره أن يفتحها هنا.</translation>
    </message>
    <message>
        <source>No supervisor is noted on this laptop.</source>
        <translation>لا يوجد مشرف مسجّل على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>اختيار ملف المفتاح</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>عبارة مرور ملف المفتاح</translation>
    </message>
    <message>
        <source>Open with the agency&apos;s key</source>
        <translation>فتح بمفتاح المؤسسة</translation>
    </message>
    <message>
        <source>What cannot be done</source>
        <translation>ما لا يمكن فعله</translation>
    </message>
    <message>
        <source>Without one of these nobody can open this vault, not even the people who make Waystead.</source>
        <translation>من دون واحد من هذه لا يستطيع أحد فتح هذه الخزنة، ولا حتى من يصنعون Waystead.</translation>
    </message>
    <message>
        <source>Keep it as it is, and its backups too: sheets turn up. Nothing here ever takes its place or erases it.</source>
        <translation>أبقها كما هي، وأبقِ نسخها الاحتياطية أيضًا: قد تظهر الورقة. لا شيء هنا يحل محلها أو يمحوها أبدًا.</translation>
    </message>
    <message>
        <source>You can work on in another vault beside it until then.</source>
        <translation>يمكنك أن تواصل العمل في خزنة أخرى إلى جانبها حتى ذلك الحين.</translation>
    </message>
    <message>
        <source>Make another vault</source>
        <translation>إنشاء خزنة أخرى</translation>
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
        <source>Beside a call, on top</source>
        <translation>بجانب المكالمة، في المقدمة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل التاريخي</translation>
    </message>
    <message>
        <source>Check this vault</source>
        <translation>فحص هذه الخزنة</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>نسخ احتياطي</translation>
    </message>
    <message>
        <source>If this laptop is lost</source>
        <translation>إذا ضاع هذا الحاسوب</translation>
    </message>
    <message>
        <source>If a subpoena or an officer comes</source>
        <translation>إذا وصل استدعاء قضائي أو جاء ضابط</translation>
    </message>
    <message>
        <source>Practice a crisis</source>
        <translation>التدرب على أزمة</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>إضافة عميل</translation>
    </message>
    <message>
        <source>Just a note</source>
        <translation>ملاحظة قصيرة</translation>
    </message>
    <message>
        <source>Begin a report</source>
        <translation>بدء بلاغ</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>حجز موعد</translation>
    </message>
    <message>
        <source>A backup is due. It is made by itself as soon as its place is there.</source>
        <translation>حان موعد نسخة احتياطية. ستُصنع تلقائيًا حالما يتوفر مكانها.</translation>
    </message>
    <message>
        <source>Waystead looked through this vault by itself, and something in it is not as it should be. Open History and press Check this vault: it says what is wrong and what to do.</source>
        <translation>فحص Waystead هذه الخزنة من تلقاء نفسه، وفيها ما ليس كما ينبغي. افتح السجل التاريخي واضغط «فحص هذه الخزنة»: هناك ما الخلل وما العمل.</translation>
    </message>
</context>
<context>
    <name>GatePage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>GiveFile</name>
    <message>
        <source>Give it out</source>
        <translation>تسليمه</translation>
    </message>
    <message>
        <source>It leaves as a plain file: whoever finds it can open it. What left cannot be called back.</source>
        <translation>يخرج ملفًا عاديًا بلا حماية: من يجده يستطيع فتحه. وما خرج لا يُستعاد.</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>إلى من؟</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>Inside the agency</source>
        <translation>داخل المؤسسة</translation>
    </message>
    <message>
        <source>Another agency</source>
        <translation>وكالة أخرى</translation>
    </message>
    <message>
        <source>Who could find it?</source>
        <translation>من قد يجده؟</translation>
    </message>
    <message>
        <source>Somebody could find it. Ask whether to look at it together here instead.</source>
        <translation>قد يجده أحد. اسأل إن كان الأفضل أن تنظرا إليه معًا هنا.</translation>
    </message>
    <message>
        <source>Choose where to save it…</source>
        <translation>اختيار مكان الحفظ…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Say to whom first.</source>
        <translation>حدّد أولًا إلى من.</translation>
    </message>
    <message>
        <source>Ask first who could find it.</source>
        <translation>اسأل أولًا من قد يجده.</translation>
    </message>
    <message>
        <source>Another agency takes a release in force that names it.</source>
        <translation>الإعطاء لوكالة أخرى يحتاج إلى إذن إفصاح سارٍ يذكرها.</translation>
    </message>
    <message>
        <source>Where shall the file be saved?</source>
        <translation>أين يُحفظ الملف؟</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>يُكتب الملف</translation>
    </message>
    <message>
        <source>Writing the file: {percent}</source>
        <translation>يُكتب الملف: {percent}</translation>
    </message>
    <message>
        <source>Saved as {file}. It is written down under what was given.</source>
        <translation>حُفظ باسم {file}. ودُوّن ضمن ما سُلّم.</translation>
    </message>
    <message>
        <source>Stopped. What was begun there is taken away again, and written down as not finished.</source>
        <translation>توقّف. ما بدأ هناك يُزال من جديد، ويُدوَّن أنه لم يكتمل.</translation>
    </message>
</context>
<context>
    <name>GivePage</name>
    <message>
        <source>Give a client</source>
        <translation>تسليم ملف عميل</translation>
    </message>
    <message>
        <source>One client, encrypted, for another laptop.</source>
        <translation>عميل واحد، مشفّرًا، لحاسوب آخر.</translation>
    </message>
    <message>
        <source>Encrypted is still handing over. For now a case pack goes to somebody inside your agency only.</source>
        <translation>التسليم يبقى تسليمًا حتى مع التشفير. حاليًا لا تُسلَّم حزمة الحالة إلا لشخص داخل مؤسستك.</translation>
    </message>
    <message>
        <source>What stays here</source>
        <translation>ما يبقى هنا</translation>
    </message>
    <message>
        <source>Steps of a plan that are kept in memory only</source>
        <translation>خطوات الخطة المحفوظة في الذاكرة فقط</translation>
    </message>
    <message>
        <source>Immigration data, ids of other systems, provider codes</source>
        <translation>بيانات الهجرة، ومعرّفات الأنظمة الأخرى، ورموز مقدّم الخدمة</translation>
    </message>
    <message>
        <source>Shelter addresses, and links to other people&apos;s records</source>
        <translation>عناوين المآوي، والروابط بملفات أشخاص آخرين</translation>
    </message>
    <message>
        <source>Sessions that are not signed, or not sealed yet</source>
        <translation>الجلسات التي لم تُوقَّع أو لم تُختم بعد</translation>
    </message>
    <message>
        <source>Files and pictures: give each out by itself, on its own page</source>
        <translation>الملفات المرفقة والصور: يُسلَّم كل منها وحده من صفحته</translation>
    </message>
    <message>
        <source>Save the case pack…</source>
        <translation>حفظ حزمة الحالة…</translation>
    </message>
    <message>
        <source>Which client</source>
        <translation>أي عميل</translation>
    </message>
    <message>
        <source>Name or id</source>
        <translation>الاسم أو المعرّف</translation>
    </message>
    <message>
        <source>Clients found</source>
        <translation>العملاء الذين عُثر عليهم</translation>
    </message>
    <message>
        <source>Who can open it</source>
        <translation>من يستطيع فتحها</translation>
    </message>
    <message>
        <source>Compare the six words over the phone before you give anything to this key.</source>
        <translation>تُقارن الكلمات الست عبر الهاتف قبل تسليم أي شيء لهذا المفتاح.</translation>
    </message>
    <message>
        <source>Write it down now, it is shown once. Tell it another way than the file.</source>
        <translation>تُكتب الآن، فهي تُعرض مرة واحدة. وتُقال بطريق غير طريق الملف.</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>عبارة أخرى</translation>
    </message>
    <message>
        <source>Add a colleague&apos;s key</source>
        <translation>إضافة مفتاح زميل</translation>
    </message>
    <message>
        <source>Words compared</source>
        <translation>قورنت الكلمات</translation>
    </message>
    <message>
        <source>Words not compared yet</source>
        <translation>لم تُقارن الكلمات بعد</translation>
    </message>
    <message>
        <source>Whoever has the passphrase</source>
        <translation>كل من لديه عبارة المرور</translation>
    </message>
    <message>
        <source>Made for you, six words</source>
        <translation>تُعدّ لك، من ست كلمات</translation>
    </message>
    <message>
        <source>Nobody here is called that. Try another spelling or the id.</source>
        <translation>لا أحد هنا بهذا الاسم. قد تفيد كتابة أخرى أو المعرّف.</translation>
    </message>
    <message>
        <source>People at home with a record of their own here: {count}. They, and the link, stay out.</source>
        <translation>أشخاص في البيت لهم ملف خاص هنا: {count}. لا يدخلون في الحزمة، ولا الرابط بهم.</translation>
    </message>
    <message>
        <source>Sessions and plans of {ids}, which was put into this record, are not in the pack. To hand them over, take the two apart first.</source>
        <translation>جلسات {ids} وخططه، وقد ضُم إلى هذا الملف، ليست في الحزمة. لتسليمها افصل الملفين أولًا.</translation>
    </message>
    <message>
        <source>Choose a client first.</source>
        <translation>يُختار العميل أولًا.</translation>
    </message>
    <message>
        <source>Say who can open it.</source>
        <translation>يُحدَّد من يستطيع فتحها.</translation>
    </message>
    <message>
        <source>Where shall the case pack be saved?</source>
        <translation>أين تُحفظ حزمة الحالة؟</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>جارٍ الكتابة</translation>
    </message>
    <message>
        <source>Saved as {file}. It is written down under what was given.</source>
        <translation>حُفظت باسم {file}. وسُجّلت ضمن ما خرج من الخزنة.</translation>
    </message>
    <message>
        <source>Only {name} can open it.</source>
        <translation>لا يستطيع فتحها إلا {name}.</translation>
    </message>
    <message>
        <source>Tell the passphrase another way. It is not kept here.</source>
        <translation>تُقال عبارة المرور بطريق آخر. لا تُحفظ هنا.</translation>
    </message>
</context>
<context>
    <name>Goals</name>
    <message>
        <source>Still open</source>
        <translation>ما زال قائمًا</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>تحقّق</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>تُرك</translation>
    </message>
    <message>
        <source>said on {day}</source>
        <translation>قيل في {day}</translation>
    </message>
    <message>
        <source>{state} on {day}</source>
        <translation>{state} في {day}</translation>
    </message>
    <message>
        <source>What they want to reach</source>
        <translation>ما يريدون بلوغه</translation>
    </message>
    <message>
        <source>Another goal</source>
        <translation>هدف آخر</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>بكلماتهم</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>تدوينه</translation>
    </message>
    <message>
        <source>Nothing written down yet.</source>
        <translation>لم يُدوَّن شيء بعد.</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>القائم منها: {count}</translation>
    </message>
</context>
<context>
    <name>Guarded</name>
    <message>
        <source>Your passphrase, to make sure it is you</source>
        <translation>عبارة مرورك، للتأكد من أنك أنت</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>ترك كل شيء كما هو</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>اكتب عبارة مرورك.</translation>
    </message>
    <message>
        <source>That passphrase does not open this vault.</source>
        <translation>عبارة المرور هذه لا تفتح هذه الخزنة.</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Call</source>
        <translation>اتصل</translation>
    </message>
    <message>
        <source>No supervisor&apos;s number is set yet. It goes into Settings, under Agency.</source>
        <translation>لم يُضبط رقم المشرف بعد. مكانه في الإعدادات تحت المؤسسة.</translation>
    </message>
</context>
<context>
    <name>HeldWords</name>
    <message>
        <source>{name}: hold to see</source>
        <translation>{name}: للعرض ضغط مستمر</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>ما فُتح</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>Out and in</source>
        <translation>ما خرج ودخل</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>ما وُقّع</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>الخزنة</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>ما يحتاج إلى نظر</translation>
    </message>
    <message>
        <source>While typing</source>
        <translation>أثناء الكتابة</translation>
    </message>
    <message>
        <source>Opened: {about}</source>
        <translation>فُتح: {about}</translation>
    </message>
    <message>
        <source>Added: {about}</source>
        <translation>أُضيف: {about}</translation>
    </message>
    <message>
        <source>Changed: {about}</source>
        <translation>جرى تغيير: {about}</translation>
    </message>
    <message>
        <source>Removed: {about}</source>
        <translation>أُزيل: {about}</translation>
    </message>
    <message>
        <source>Saved while typing: {about}</source>
        <translation>حُفظ أثناء الكتابة: {about}</translation>
    </message>
    <message>
        <source>Signed: {about}</source>
        <translation>وُقّع: {about}</translation>
    </message>
    <message>
        <source>Given out: {about}</source>
        <translation>أُعطي إلى الخارج: {about}</translation>
    </message>
    <message>
        <source>Taken in: {about}</source>
        <translation>أُدخل: {about}</translation>
    </message>
    <message>
        <source>Erased for ever: {about}</source>
        <translation>مُحي نهائيًا: {about}</translation>
    </message>
    <message>
        <source>Put into another record: {about}</source>
        <translation>ضُم إلى ملف آخر: {about}</translation>
    </message>
    <message>
        <source>Another record was opened from here: {about}</source>
        <translation>فُتح ملف آخر من هنا: {about}</translation>
    </message>
    <message>
        <source>Opened from another record: {about}</source>
        <translation>فُتح من ملف آخر: {about}</translation>
    </message>
    <message>
        <source>It was asked here who the other is: {about}</source>
        <translation>سُئل هنا من هو الشخص الآخر: {about}</translation>
    </message>
    <message>
        <source>It was asked from another record who this is: {about}</source>
        <translation>سُئل من ملف آخر من هو هذا الشخص: {about}</translation>
    </message>
    <message>
        <source>Taken out of another record again: {about}</source>
        <translation>فُصل من ملف آخر من جديد: {about}</translation>
    </message>
    <message>
        <source>This vault was made</source>
        <translation>أُنشئت هذه الخزنة</translation>
    </message>
    <message>
        <source>The vault got another name</source>
        <translation>تغيّر اسم الخزنة</translation>
    </message>
    <message>
        <source>The passphrase was changed</source>
        <translation>تغيّرت عبارة المرور</translation>
    </message>
    <message>
        <source>A new recovery key was made</source>
        <translation>أُنشئ مفتاح استرداد جديد</translation>
    </message>
    <message>
        <source>The agency&apos;s key was let in</source>
        <translation>سُمح لمفتاح المؤسسة بالفتح</translation>
    </message>
    <message>
        <source>A way to open the vault was taken away</source>
        <translation>أُزيلت طريقة لفتح الخزنة</translation>
    </message>
    <message>
        <source>A change of the vault&apos;s key was begun</source>
        <translation>بدأ تغيير مفتاح الخزنة</translation>
    </message>
    <message>
        <source>The vault&apos;s key was changed</source>
        <translation>تغيّر مفتاح الخزنة</translation>
    </message>
    <message>
        <source>The change of the vault&apos;s key was finished</source>
        <translation>اكتمل تغيير مفتاح الخزنة</translation>
    </message>
    <message>
        <source>The change of the vault&apos;s key was undone</source>
        <translation>أُلغي تغيير مفتاح الخزنة</translation>
    </message>
    <message>
        <source>The recovery sheet was tried and opens the vault</source>
        <translation>جُرّبت ورقة الاسترداد وهي تفتح الخزنة</translation>
    </message>
    <message>
        <source>A recovery sheet was tried and does not open the vault</source>
        <translation>جُرّبت ورقة استرداد ولا تفتح الخزنة</translation>
    </message>
    <message>
        <source>Opened with the recovery key</source>
        <translation>فُتحت بمفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Opened with the agency&apos;s key</source>
        <translation>فُتحت بمفتاح المؤسسة</translation>
    </message>
    <message>
        <source>A backup was made</source>
        <translation>عُملت نسخة احتياطية</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>استُعيدت من نسخة احتياطية</translation>
    </message>
    <message>
        <source>Brought up to a newer Waystead</source>
        <translation>حُدّثت إلى إصدار أحدث من Waystead</translation>
    </message>
    <message>
        <source>The laptop&apos;s clock was set back by more than five minutes</source>
        <translation>أُرجعت ساعة الحاسوب أكثر من خمس دقائق</translation>
    </message>
    <message>
        <source>Opened with a key file older than the vault</source>
        <translation>فُتحت بملف مفتاح أقدم من الخزنة</translation>
    </message>
    <message>
        <source>Entries before this one are missing</source>
        <translation>مدخلات قبل هذا المدخل ناقصة</translation>
    </message>
    <message>
        <source>The history did not match its mark</source>
        <translation>لم يطابق السجل التاريخي علامته</translation>
    </message>
    <message>
        <source>The mark of the history was missing</source>
        <translation>كانت علامة السجل التاريخي مفقودة</translation>
    </message>
    <message>
        <source>The mark of the history could not be read</source>
        <translation>تعذّرت قراءة علامة السجل التاريخي</translation>
    </message>
    <message>
        <source>While locked, the key for crisis lines was not the one this laptop knows</source>
        <translation>أثناء القفل لم يكن مفتاح أسطر الأزمة هو الذي يعرفه هذا الحاسوب</translation>
    </message>
    <message>
        <source>a client&apos;s record</source>
        <translation>سجل عميل</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>اسم</translation>
    </message>
    <message>
        <source>a way to reach somebody</source>
        <translation>وسيلة للوصول إلى شخص</translation>
    </message>
    <message>
        <source>a session</source>
        <translation>جلسة</translation>
    </message>
    <message>
        <source>a crisis</source>
        <translation>أزمة</translation>
    </message>
    <message>
        <source>an incident report</source>
        <translation>تقرير حادثة</translation>
    </message>
    <message>
        <source>the provider code</source>
        <translation>رمز مقدّم الخدمة</translation>
    </message>
    <message>
        <source>a safety plan</source>
        <translation>خطة أمان</translation>
    </message>
    <message>
        <source>a signed note</source>
        <translation>ملاحظة موقّعة</translation>
    </message>
    <message>
        <source>a file kept with a client</source>
        <translation>ملف مرفق محفوظ مع عميل</translation>
    </message>
    <message>
        <source>a way to open the vault</source>
        <translation>طريقة لفتح الخزنة</translation>
    </message>
    <message>
        <source>words as they were asked</source>
        <translation>الكلمات كما سُئلت</translation>
    </message>
    <message>
        <source>a language</source>
        <translation>لغة</translation>
    </message>
    <message>
        <source>what is safe for contact</source>
        <translation>ما هو آمن للتواصل</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>where somebody is</source>
        <translation>مكان وجود شخص</translation>
    </message>
    <message>
        <source>an emergency centre of the agency&apos;s list</source>
        <translation>مركز طوارئ من قائمة الجهة</translation>
    </message>
    <message>
        <source>a person of the household</source>
        <translation>فرد من الأسرة</translation>
    </message>
    <message>
        <source>a conflict of interest with another record</source>
        <translation>تضارب مصالح مع ملف آخر</translation>
    </message>
    <message>
        <source>what is kept apart from another record</source>
        <translation>ما يُعزل عن ملف آخر</translation>
    </message>
    <message>
        <source>a supporter</source>
        <translation>شخص داعم</translation>
    </message>
    <message>
        <source>a sign to look out for</source>
        <translation>علامة يُنتبه لها</translation>
    </message>
    <message>
        <source>immigration data</source>
        <translation>بيانات الهجرة</translation>
    </message>
    <message>
        <source>a number elsewhere</source>
        <translation>رقم لدى جهة أخرى</translation>
    </message>
    <message>
        <source>a decision about two records</source>
        <translation>قرار بشأن سجلين</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>إجابة</translation>
    </message>
    <message>
        <source>an event in a session</source>
        <translation>حدث في جلسة</translation>
    </message>
    <message>
        <source>who was there</source>
        <translation>من كان حاضرًا</translation>
    </message>
    <message>
        <source>what is usual for somebody</source>
        <translation>ما هو معتاد لشخص</translation>
    </message>
    <message>
        <source>words about somebody else in a note</source>
        <translation>كلمات عن شخص آخر في ملاحظة</translation>
    </message>
    <message>
        <source>an amendment</source>
        <translation>ملحق</translation>
    </message>
    <message>
        <source>a goal</source>
        <translation>هدف</translation>
    </message>
    <message>
        <source>a task</source>
        <translation>مهمة</translation>
    </message>
    <message>
        <source>an appointment</source>
        <translation>موعد</translation>
    </message>
    <message>
        <source>the calendar as a file</source>
        <translation>التقويم على شكل ملف</translation>
    </message>
    <message>
        <source>the report on how often people were seen alone</source>
        <translation>التقرير عن عدد مرات الانفراد</translation>
    </message>
    <message>
        <source>a sign for the walls</source>
        <translation>لافتة للجدار</translation>
    </message>
    <message>
        <source>a line of a crisis</source>
        <translation>سطر من أزمة</translation>
    </message>
    <message>
        <source>a mandated report</source>
        <translation>بلاغ إلزامي</translation>
    </message>
    <message>
        <source>a talk of one&apos;s own afterwards</source>
        <translation>حديث شخصي بعد أزمة</translation>
    </message>
    <message>
        <source>the questions before a plan</source>
        <translation>الأسئلة قبل الخطة</translation>
    </message>
    <message>
        <source>a row of a plan</source>
        <translation>صف من خطة</translation>
    </message>
    <message>
        <source>a use of a plan</source>
        <translation>استخدام خطة</translation>
    </message>
    <message>
        <source>the case: closed, reopened or kept</source>
        <translation>حالة الملف: إغلاق أو إعادة فتح أو حفظ</translation>
    </message>
    <message>
        <source>a packet for supervision</source>
        <translation>حزمة للإشراف</translation>
    </message>
    <message>
        <source>working notes whose time was over</source>
        <translation>ملاحظات عمل انتهت مدتها</translation>
    </message>
    <message>
        <source>a count of nobody in particular</source>
        <translation>عدد لا يخص أحدًا بعينه</translation>
    </message>
    <message>
        <source>an entry about the provider code</source>
        <translation>تسجيل عن رمز مقدّم الخدمة</translation>
    </message>
    <message>
        <source>a release</source>
        <translation>إذن بالإفصاح</translation>
    </message>
    <message>
        <source>a consent</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>a referral</source>
        <translation>إحالة</translation>
    </message>
    <message>
        <source>something learnt together</source>
        <translation>شيء تُعلِّم معًا</translation>
    </message>
    <message>
        <source>a service of the list</source>
        <translation>خدمة من القائمة</translation>
    </message>
    <message>
        <source>an entry about what left</source>
        <translation>مدخل عما خرج</translation>
    </message>
    <message>
        <source>a case pack</source>
        <translation>حزمة حالة</translation>
    </message>
    <message>
        <source>a colleague&apos;s key</source>
        <translation>مفتاح زميل</translation>
    </message>
    <message>
        <source>another version of a record</source>
        <translation>نسخة أخرى من سجل</translation>
    </message>
    <message>
        <source>a person of the agency</source>
        <translation>شخص من المؤسسة</translation>
    </message>
    <message>
        <source>a training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>a practice crisis</source>
        <translation>تدريب على أزمة</translation>
    </message>
    <message>
        <source>a signing key</source>
        <translation>مفتاح توقيع</translation>
    </message>
    <message>
        <source>a signature over the history</source>
        <translation>توقيع على السجل التاريخي</translation>
    </message>
    <message>
        <source>an entry made while locked</source>
        <translation>مدخل كُتب أثناء القفل</translation>
    </message>
    <message>
        <source>a backup</source>
        <translation>نسخة احتياطية</translation>
    </message>
    <message>
        <source>a try of the recovery sheet</source>
        <translation>تجربة لورقة الاسترداد</translation>
    </message>
    <message>
        <source>a part of the record</source>
        <translation>جزء من السجل</translation>
    </message>
    <message>
        <source>Noted: {about}</source>
        <translation>دُوّن: {about}</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>دون اسم</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>History</source>
        <translation>السجل التاريخي</translation>
    </message>
    <message>
        <source>Who saw, changed, gave out and signed what, in order, and signed whenever you lock.</source>
        <translation>من اطّلع وغيّر وأعطى ووقّع، بالترتيب، مع توقيع عند كل قفل.</translation>
    </message>
    <message>
        <source>Open the history</source>
        <translation>فتح السجل التاريخي</translation>
    </message>
    <message>
        <source>Check this vault</source>
        <translation>فحص هذه الخزنة</translation>
    </message>
</context>
<context>
    <name>HistoryEntry</name>
    <message>
        <source>Chosen name</source>
        <translation>الاسم المختار</translation>
    </message>
    <message>
        <source>Open this client</source>
        <translation>فتح هذا العميل</translation>
    </message>
    <message>
        <source>Only this client</source>
        <translation>هذا العميل فقط</translation>
    </message>
    <message>
        <source>No. {n}. {when}. By {who}.</source>
        <translation>رقم {n}. {when}. بواسطة {who}.</translation>
    </message>
    <message>
        <source>No. {n}. {when}. By {who}. Client {id}.</source>
        <translation>رقم {n}. {when}. بواسطة {who}. العميل {id}.</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>غير مقروء</translation>
    </message>
</context>
<context>
    <name>HistoryScreen</name>
    <message>
        <source>Parts of the history</source>
        <translation>أجزاء السجل التاريخي</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل التاريخي</translation>
    </message>
    <message>
        <source>Check this vault</source>
        <translation>فحص هذه الخزنة</translation>
    </message>
    <message>
        <source>Only one client: id</source>
        <translation>عميل واحد فقط: المعرّف</translation>
    </message>
    <message>
        <source>No such entry</source>
        <translation>لا مدخل كهذا</translation>
    </message>
    <message>
        <source>Nothing of this kind was noted. Choose “Everything”, or empty the id.</source>
        <translation>لم يُدوَّن شيء من هذا النوع. اختر «الكل» أو أفرغ المعرّف.</translation>
    </message>
    <message>
        <source>No client has this id. It stands beside the name in Clients.</source>
        <translation>لا عميل بهذا المعرّف. تجده بجانب الاسم في صفحة العملاء.</translation>
    </message>
    <message>
        <source>Nothing is signed yet: that happens by itself whenever you lock.</source>
        <translation>لم يُوقَّع شيء بعد: يحدث ذلك تلقائيًا عند كل قفل.</translation>
    </message>
    <message>
        <source>The newest signature over the history does not hold.</source>
        <translation>أحدث توقيع على السجل التاريخي لا يصح.</translation>
    </message>
    <message>
        <source>Keep the vault&apos;s folder as it is, check this vault, and tell your supervisor today.</source>
        <translation>أبقِ مجلد الخزنة كما هو، وافحص هذه الخزنة، وأخبر المشرف اليوم.</translation>
    </message>
    <message>
        <source>{count} entries. Signed up to No. {n}, by {who}.</source>
        <translation>عدد المدخلات: {count}. موقّع حتى رقم {n}، بواسطة {who}.</translation>
    </message>
    <message>
        <source>somebody who is not named</source>
        <translation>شخص بلا اسم</translation>
    </message>
</context>
<context>
    <name>HoldCard</name>
    <message>
        <source>Legal hold</source>
        <translation>حفظ قانوني</translation>
    </message>
    <message>
        <source>None. A hold keeps everything about this client, whatever its age: for a court, a lawyer, a complaint.</source>
        <translation>لا يوجد. يُبقي الحفظ القانوني كل شيء عن هذا العميل مهما كان قديمًا: من أجل محكمة أو محامٍ أو شكوى.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>Our lawyer asked for it on 3 November</source>
        <translation>طلبه محامينا في 3 نوفمبر</translation>
    </message>
    <message>
        <source>Nothing of this record is erased until the hold is lifted.</source>
        <translation>لا يُمحى شيء من هذا الملف حتى يُرفع الحفظ القانوني.</translation>
    </message>
    <message>
        <source>Set on {day} by {who}: {why}</source>
        <translation>وُضع في {day}، وضعه {who}: {why}</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>دون اسم</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>رفع الحفظ القانوني</translation>
    </message>
    <message>
        <source>Set a hold</source>
        <translation>وضع حفظ قانوني</translation>
    </message>
    <message>
        <source>Lift it</source>
        <translation>ارفعه</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>ضعه</translation>
    </message>
    <message>
        <source>The hold is lifted.</source>
        <translation>رُفع الحفظ القانوني.</translation>
    </message>
    <message>
        <source>The hold is set.</source>
        <translation>وُضع الحفظ القانوني.</translation>
    </message>
</context>
<context>
    <name>HoldToSee</name>
    <message>
        <source>Hold to see</source>
        <translation>للعرض ضغط مستمر</translation>
    </message>
</context>
<context>
    <name>HoursList</name>
    <message>
        <source>Add safe hours</source>
        <translation>إضافة ساعات آمنة</translation>
    </message>
    <message>
        <source>Safe hours, on the client&apos;s clock</source>
        <translation>الساعات الآمنة، بتوقيت العميل</translation>
    </message>
    <message>
        <source>Two answers have no hour in common. Ask, and write the hours they say now.</source>
        <translation>لا توجد ساعة مشتركة بين الإجابتين. يُسأل العميل وتُكتب الساعات التي يذكرها الآن.</translation>
    </message>
</context>
<context>
    <name>HoursRow</name>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Take these hours out</source>
        <translation>إزالة هذه الساعات</translation>
    </message>
    <message>
        <source>until</source>
        <translation>حتى</translation>
    </message>
</context>
<context>
    <name>HowItEnded</name>
    <message>
        <source>How did it end?</source>
        <translation>كيف انتهت؟</translation>
    </message>
    <message>
        <source>Nobody has said yet. Tick what you know; everything can be left open.</source>
        <translation>لم يقل أحد بعد. ضع علامة على ما تعرفه؛ يمكن ترك كل شيء مفتوحًا.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>تدوينه</translation>
    </message>
    <message>
        <source>It has passed</source>
        <translation>زال الخطر</translation>
    </message>
    <message>
        <source>Known at the end</source>
        <translation>ما كان معروفًا في النهاية</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>كيف انتهت</translation>
    </message>
</context>
<context>
    <name>IdlePolicy</name>
    <message>
        <source>Crisis comes in front in {seconds} s, names hidden. Press any key to stay.</source>
        <translation>تظهر صفحة الأزمة في المقدمة بعد {seconds} ث والأسماء مخفية. اضغط أي مفتاح للبقاء.</translation>
    </message>
    <message>
        <source>Covering the page in {seconds} s. Press any key to stay.</source>
        <translation>ستُغطّى الصفحة بعد {seconds} ثانية. اضغط أي مفتاح للبقاء.</translation>
    </message>
    <message>
        <source>Locking in {seconds} s. Press any key to stay.</source>
        <translation>سيُقفل البرنامج بعد {seconds} ثانية. اضغط أي مفتاح للبقاء.</translation>
    </message>
</context>
<context>
    <name>IncidentAdded</name>
    <message>
        <source>Add an amendment</source>
        <translation>إضافة ملحق</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>الملحق</translation>
    </message>
    <message>
        <source>Why is something added?</source>
        <translation>ما سبب الإضافة؟</translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>ما يُضاف</translation>
    </message>
    <message>
        <source>Add beside the report</source>
        <translation>إضافة بجانب التقرير</translation>
    </message>
</context>
<context>
    <name>IncidentFields</name>
    <message>
        <source>How is the client named in this report?</source>
        <translation>كيف يُسمّى العميل في هذا التقرير؟</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>بالرقم</translation>
    </message>
    <message>
        <source>Name and number</source>
        <translation>بالاسم والرقم</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>دون تسمية</translation>
    </message>
    <message>
        <source>{label} (missing)</source>
        <translation>{label} (ناقص)</translation>
    </message>
</context>
<context>
    <name>IncidentReport</name>
    <message>
        <source>Started</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>الدقائق</translation>
    </message>
    <message>
        <source>Caseworker</source>
        <translation>أخصائي الحالة</translation>
    </message>
    <message>
        <source>Client, as named in this report</source>
        <translation>العميل، كما يُسمّى في هذا التقرير</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>ما كان الأمر</translation>
    </message>
    <message>
        <source>Dangers that were named</source>
        <translation>الأخطار التي ذُكرت</translation>
    </message>
    <message>
        <source>Where the client was</source>
        <translation>أين كان العميل</translation>
    </message>
    <message>
        <source>Who else was there</source>
        <translation>من كان هناك أيضًا</translation>
    </message>
    <message>
        <source>What is known of each of them</source>
        <translation>ما يُعرف عن كل منهم</translation>
    </message>
    <message>
        <source>What happened, from the log</source>
        <translation>ما حدث، من السجل</translation>
    </message>
    <message>
        <source>Calls made: who, when, what came of it</source>
        <translation>الاتصالات: بمن، ومتى، وما نتيجتها</translation>
    </message>
    <message>
        <source>Agency that was called, and its place</source>
        <translation>الجهة التي اتُّصل بها، ومكانها</translation>
    </message>
    <message>
        <source>Operator or officer: name and badge</source>
        <translation>المشغّل أو الضابط: الاسم ورقم الشارة</translation>
    </message>
    <message>
        <source>Event or incident number</source>
        <translation>رقم الحدث أو الحادثة</translation>
    </message>
    <message>
        <source>What the client wanted, and what they were told</source>
        <translation>ما أراده العميل، وما قيل له</translation>
    </message>
    <message>
        <source>Stayed on the call until help came or it had passed</source>
        <translation>البقاء على الخط حتى جاءت المساعدة أو زال الخطر</translation>
    </message>
    <message>
        <source>Who was told, and when</source>
        <translation>من أُخبر، ومتى</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>كيف انتهت</translation>
    </message>
    <message>
        <source>Known at the end</source>
        <translation>ما كان معروفًا في النهاية</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>خطة السلامة</translation>
    </message>
    <message>
        <source>New or sharper needs</source>
        <translation>احتياجات جديدة أو أشد</translation>
    </message>
    <message>
        <source>Next steps, and who does them</source>
        <translation>الخطوات التالية، ومن يقوم بها</translation>
    </message>
    <message>
        <source>Partner, children with ages, others. Say: alleged.</source>
        <translation>الشريك، الأطفال وأعمارهم، آخرون. قل: المشتبه به.</translation>
    </message>
    <message>
        <source>Weapon, injury, threats</source>
        <translation>سلاح، إصابة، تهديدات</translation>
    </message>
    <message>
        <source>Ask for both while they are on the line</source>
        <translation>اسأل عن كليهما ما داموا على الخط</translation>
    </message>
    <message>
        <source>Supervisor or another named member</source>
        <translation>المشرف أو عضو آخر مسمّى</translation>
    </message>
    <message>
        <source>Was there one? A crisis is not the time to make one.</source>
        <translation>هل كانت هناك خطة؟ الأزمة ليست وقت وضع خطة.</translation>
    </message>
    <message>
        <source>What changed for them? Refer with their consent and a release.</source>
        <translation>ما الذي تغيّر لدى العميل؟ الإحالة بموافقته وبإذن مشاركة.</translation>
    </message>
    <message>
        <source>When, by whom, about whom</source>
        <translation>متى، ومن كتبه، وعمّن</translation>
    </message>
    <message>
        <source>The danger</source>
        <translation>الخطر</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Help, and what they wanted</source>
        <translation>المساعدة، وما أراده العميل</translation>
    </message>
    <message>
        <source>How it ended, and what comes next</source>
        <translation>كيف انتهت، وما يأتي بعدها</translation>
    </message>
    <message>
        <source>There is one, begun on {day}</source>
        <translation>هناك خطة، بُدئت في {day}</translation>
    </message>
</context>
<context>
    <name>IncidentReportScreen</name>
    <message>
        <source>Incident report</source>
        <translation>تقرير الحادثة</translation>
    </message>
    <message>
        <source>This report is not there.</source>
        <translation>هذا التقرير غير موجود.</translation>
    </message>
    <message>
        <source>Signed. It stays as it is; an amendment stands beside it.</source>
        <translation>موقّع. يبقى كما هو، ويوضع الملحق بجانبه.</translation>
    </message>
    <message>
        <source>What else is open</source>
        <translation>ما بقي مفتوحًا أيضًا</translation>
    </message>
    <message>
        <source>Sign the report</source>
        <translation>توقيع التقرير</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Drafted from the log and the record. Change what is not right, then sign.</source>
        <translation>مسودة من سجل الأزمة وملف العميل. صحّح ما ليس صحيحًا، ثم وقّع.</translation>
    </message>
    <message>
        <source>Missing: {number}</source>
        <translation>ناقص: {number}</translation>
    </message>
    <message>
        <source>{fields}. Not known is an answer too: write it. You can sign with gaps.</source>
        <translation>{fields}. «غير معروف» إجابة أيضًا: اكتبها. يمكن التوقيع مع نواقص.</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>جارٍ التوقيع</translation>
    </message>
    <message>
        <source>The report is signed.</source>
        <translation>وُقّع التقرير.</translation>
    </message>
</context>
<context>
    <name>Judged</name>
    <message>
        <source>This time comes twice on that day. Which one?</source>
        <translation>هذا الوقت يأتي مرتين في ذلك اليوم. أيهما؟</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>الثاني</translation>
    </message>
    <message>
        <source>Why at this hour all the same?</source>
        <translation>لماذا في هذه الساعة مع ذلك؟</translation>
    </message>
    <message>
        <source>It is kept with the booking.</source>
        <translation>يُحفظ مع الحجز.</translation>
    </message>
    <message>
        <source>They gave: {hours}, on their clock.</source>
        <translation>ما أعطاه العميل: {hours} بتوقيته.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>This was not saved before the record was changed. The record says: {words}</source>
        <translation>لم يُحفظ هذا قبل أن يتغيّر الملف. في الملف الآن: {words}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Saved: {field}</source>
        <translation>حُفظ: {field}</translation>
    </message>
</context>
<context>
    <name>KeptMark</name>
    <message>
        <source>Opens the log</source>
        <translation>يفتح السجل</translation>
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
        <source>Just a note about the client who is open</source>
        <translation>ملاحظة قصيرة عن الشخص المفتوح سجلّه</translation>
    </message>
    <message>
        <source>Narrow window beside a call, and back</source>
        <translation>نافذة ضيقة بجانب المكالمة، ثم العودة</translation>
    </message>
    <message>
        <source>Today, and what is due</source>
        <translation>اليوم وما حان موعده</translation>
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
        <translation>تابع</translation>
    </message>
    <message>
        <source>Go on from a field where Enter is a new line</source>
        <translation>المتابعة من حقل يبدأ فيه Enter سطرًا جديدًا</translation>
    </message>
    <message>
        <source>Sign a note that is just a note</source>
        <translation>توقيع ملاحظة قصيرة</translation>
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
        <source>Quick phrases, while writing</source>
        <translation>عبارات سريعة، أثناء الكتابة</translation>
    </message>
    <message>
        <source>How a line of the note is known: heard, seen, said, I think</source>
        <translation>كيف عُرف سطر الملاحظة: سُمع، شوهد، قيل، أظن</translation>
    </message>
    <message>
        <source>In a session: one page back or on</source>
        <translation>في الجلسة: صفحة إلى الوراء أو إلى الأمام</translation>
    </message>
    <message>
        <source>In a session: the step before, the next step</source>
        <translation>في الجلسة: الخطوة السابقة، الخطوة التالية</translation>
    </message>
    <message>
        <source>Guidance for this step</source>
        <translation>إرشادات لهذه الخطوة</translation>
    </message>
    <message>
        <source>Skip, with a reason</source>
        <translation>تخطّي مع ذكر السبب</translation>
    </message>
    <message>
        <source>Call dropped</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>Someone came: what was agreed, and yes-or-no questions</source>
        <translation>دخل أحد: ما اتُّفق عليه، وأسئلة بنعم أو لا</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>التراجع عن آخر تغيير</translation>
    </message>
    <message>
        <source>What this field said before, and who changed it</source>
        <translation>ما كان في هذا الحقل من قبل ومن غيّره</translation>
    </message>
    <message>
        <source>Walk through the days and hours</source>
        <translation>التنقل بين الأيام والساعات</translation>
    </message>
    <message>
        <source>Open what is booked, or book the time</source>
        <translation>فتح ما هو محجوز، أو حجز الوقت</translation>
    </message>
    <message>
        <source>The week before, the week after</source>
        <translation>الأسبوع السابق، الأسبوع التالي</translation>
    </message>
    <message>
        <source>This week, this hour</source>
        <translation>هذا الأسبوع، هذه الساعة</translation>
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
        <source>Take back what was stamped last</source>
        <translation>سحب آخر ما سُجّل</translation>
    </message>
    <message>
        <source>How it is known: the note, or in Where the place</source>
        <translation>كيف عُرف: الملاحظة، أو المكان في خانة أين</translation>
    </message>
    <message>
        <source>Who is there, by chips</source>
        <translation>من هناك، بالأزرار</translation>
    </message>
    <message>
        <source>A call: stamp it, then add to it</source>
        <translation>مكالمة: تُسجّل، ثم يُضاف إليها</translation>
    </message>
    <message>
        <source>Do they want the call, must you call</source>
        <translation>هل يريدون الاتصال، وهل يجب عليك الاتصال</translation>
    </message>
    <message>
        <source>What to say to them, in their language</source>
        <translation>ما يُقال للعميل بلغته</translation>
    </message>
    <message>
        <source>Their plan, numbers first</source>
        <translation>خطة العميل، الأرقام أولًا</translation>
    </message>
    <message>
        <source>A report to child or adult protection</source>
        <translation>بلاغ إلى حماية الطفل أو البالغ</translation>
    </message>
    <message>
        <source>Kind of incident</source>
        <translation>نوع الحادث</translation>
    </message>
    <message>
        <source>Further steps for this kind</source>
        <translation>خطوات أخرى لهذا النوع</translation>
    </message>
    <message>
        <source>Keep it gentle, card by card</source>
        <translation>بلطف وهدوء، بطاقة بعد بطاقة</translation>
    </message>
    <message>
        <source>Breathe together</source>
        <translation>التنفس معًا</translation>
    </message>
    <message>
        <source>Two at once: another, and which</source>
        <translation>أزمتان معًا: أخرى، وأيهما</translation>
    </message>
    <message>
        <source>More help</source>
        <translation>مساعدة أخرى</translation>
    </message>
    <message>
        <source>They cannot speak freely</source>
        <translation>لا يستطيع الكلام بحرية</translation>
    </message>
    <message>
        <source>What stays in sight under the curtain</source>
        <translation>ما يبقى ظاهرًا تحت الستار</translation>
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
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>A case pack to a key opens in that one vault only.</source>
        <translation>حزمة الحالة المعدّة لمفتاح لا تُفتح إلا في خزنة ذلك المفتاح.</translation>
    </message>
    <message>
        <source>This vault&apos;s key</source>
        <translation>مفتاح هذه الخزنة</translation>
    </message>
    <message>
        <source>Hand over the file. Then read these six words to each other over the phone: they are the same.</source>
        <translation>يُسلَّم الملف، ثم يقرأ كل منكما للآخر هذه الكلمات الست عبر الهاتف: يجب أن تتطابق.</translation>
    </message>
    <message>
        <source>Nothing in it is secret.</source>
        <translation>لا سرّ فيه.</translation>
    </message>
    <message>
        <source>Save the key as a file</source>
        <translation>حفظ المفتاح في ملف</translation>
    </message>
    <message>
        <source>Where shall the key be saved?</source>
        <translation>أين يُحفظ المفتاح؟</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>حُفظ باسم {file}.</translation>
    </message>
    <message>
        <source>Colleagues&apos; keys</source>
        <translation>مفاتيح الزملاء</translation>
    </message>
    <message>
        <source>No key yet. Ask a colleague for their key file.</source>
        <translation>لا مفتاح بعد. يُطلب من زميل ملف مفتاحه.</translation>
    </message>
    <message>
        <source>Add a key from a file</source>
        <translation>إضافة مفتاح من ملف</translation>
    </message>
    <message>
        <source>A new key</source>
        <translation>مفتاح جديد</translation>
    </message>
    <message>
        <source>Whose key it is</source>
        <translation>مفتاح من هذا</translation>
    </message>
    <message>
        <source>The words were the same on the phone</source>
        <translation>تطابقت الكلمات في الهاتف</translation>
    </message>
    <message>
        <source>Without that call somebody else&apos;s key could have been slipped in.</source>
        <translation>من دون تلك المكالمة قد يُدسّ مفتاح شخص آخر.</translation>
    </message>
    <message>
        <source>Keep this key</source>
        <translation>الاحتفاظ بهذا المفتاح</translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>عدم الاحتفاظ به</translation>
    </message>
    <message>
        <source>Which key file?</source>
        <translation>أي ملف مفتاح؟</translation>
    </message>
    <message>
        <source>Words compared</source>
        <translation>قورنت الكلمات</translation>
    </message>
    <message>
        <source>Words not compared yet</source>
        <translation>لم تُقارن الكلمات بعد</translation>
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
        <source>In a client&apos;s record</source>
        <translation>في ملف العميل</translation>
    </message>
    <message>
        <source>In the calendar</source>
        <translation>في التقويم</translation>
    </message>
    <message>
        <source>In a crisis</source>
        <translation>في أزمة</translation>
    </message>
</context>
<context>
    <name>KindButton</name>
    <message>
        <source>Kind of incident</source>
        <translation>نوع الحادث</translation>
    </message>
    <message>
        <source>{done} of {number}</source>
        <translation>{done} من {number}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
</context>
<context>
    <name>KnownCard</name>
    <message>
        <source>Who knows it</source>
        <translation>من يعرفه</translation>
    </message>
    <message>
        <source>A provider was told</source>
        <translation>أُبلغ مقدّم خدمة</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>مقدّم الخدمة</translation>
    </message>
    <message>
        <source>Riverton Clinic, Ms Lund</source>
        <translation>عيادة ريفرتون، السيدة لوند</translation>
    </message>
    <message>
        <source>How were they told?</source>
        <translation>كيف أُبلغ؟</translation>
    </message>
    <message>
        <source>How is it sure that it is them?</source>
        <translation>كيف عُرف أنه هو حقًا؟</translation>
    </message>
    <message>
        <source>Rang the number on their website</source>
        <translation>اتُّصل بالرقم المذكور في موقعه</translation>
    </message>
    <message>
        <source>Who told them?</source>
        <translation>من أبلغه؟</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>في أي يوم؟</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>دوّن ذلك</translation>
    </message>
    <message>
        <source>Only the client and you, as far as it is written here.</source>
        <translation>العميل وأنت فقط، بحسب ما هو مكتوب هنا.</translation>
    </message>
    <message>
        <source>noted by {who}</source>
        <translation>سجّله {who}</translation>
    </message>
    <message>
        <source>{who} knows only the old code</source>
        <translation>{who}: يعرف الرمز القديم فقط</translation>
    </message>
    <message>
        <source>Was told the new one</source>
        <translation>أُبلغ بالجديد</translation>
    </message>
    <message>
        <source>Needs none any more</source>
        <translation>لم يعد يحتاج إليه</translation>
    </message>
    <message>
        <source>Noted: needs no new code.</source>
        <translation>سُجّل: لا يحتاج إلى رمز جديد.</translation>
    </message>
    <message>
        <source>Noted: who knows the code.</source>
        <translation>سُجّل: من يعرف الرمز.</translation>
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
        <translation>استعمل هذه</translation>
    </message>
    <message>
        <source>Use {language} with this person</source>
        <translation>استعمال {language} مع هذا الشخص</translation>
    </message>
    <message>
        <source>Reads {language}</source>
        <translation>قراءة {language}</translation>
    </message>
    <message>
        <source>Reads it</source>
        <translation>مع القراءة</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>قليلًا</translation>
    </message>
    <message>
        <source>Does not read it</source>
        <translation>بلا قراءة</translation>
    </message>
    <message>
        <source>Take {language} out</source>
        <translation>إزالة {language}</translation>
    </message>
</context>
<context>
    <name>LanguagesPart</name>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>إضافة لغة</translation>
    </message>
    <message>
        <source>Its name in English or in the language itself</source>
        <translation>اسمها بالإنجليزية أو باللغة نفسها</translation>
    </message>
    <message>
        <source>Is an interpreter needed?</source>
        <translation>هل يلزم مترجم؟</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Sometimes</source>
        <translation>أحيانًا</translation>
    </message>
    <message>
        <source>About the interpreter</source>
        <translation>عن المترجم</translation>
    </message>
    <message>
        <source>For example: a woman, from another town. Never a child or a relative.</source>
        <translation>مثلًا: امرأة، من بلدة أخرى. لا طفل ولا قريب أبدًا.</translation>
    </message>
    <message>
        <source>Language taken out</source>
        <translation>أُزيلت اللغة</translation>
    </message>
</context>
<context>
    <name>LargeWords</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>LeadCard</name>
    <message>
        <source>Others too: {who}</source>
        <translation>يستعمله أيضًا: {who}</translation>
    </message>
    <message>
        <source>Session begun {day}, not signed yet</source>
        <translation>جلسة بدأت {day}، غير موقّعة بعد</translation>
    </message>
    <message>
        <source>Last session {day}</source>
        <translation>الجلسة الأخيرة {day}</translation>
    </message>
    <message>
        <source>Go on with session</source>
        <translation>متابعة الجلسة</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>بدء الجلسة</translation>
    </message>
    <message>
        <source>Read the last note</source>
        <translation>قراءة المذكرة الأخيرة</translation>
    </message>
    <message>
        <source>The booking</source>
        <translation>الحجز</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>فتح ملف العميل</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>Learning together</source>
        <translation>التعلّم معًا</translation>
    </message>
    <message>
        <source>What the page is about</source>
        <translation>موضوع الصفحة</translation>
    </message>
    <message>
        <source>Choose first what the page is about.</source>
        <translation>اختر أولًا موضوع الصفحة.</translation>
    </message>
    <message>
        <source>A page to take along…</source>
        <translation>صفحة يأخذونها معهم…</translation>
    </message>
    <message>
        <source>Nothing talked about yet. A session has the topics under “Work together”.</source>
        <translation>لم يُتحدّث عن شيء بعد. الموضوعات في الجلسة تحت «العمل معًا».</translation>
    </message>
    <message>
        <source>Not yet: {topics}</source>
        <translation>لم يأتِ دوره بعد: {topics}</translation>
    </message>
    <message>
        <source>{count} due again</source>
        <translation>حان تكراره: {count}</translation>
    </message>
    <message>
        <source>Again in a month</source>
        <translation>مرة أخرى بعد شهر</translation>
    </message>
    <message>
        <source>Need not come again</source>
        <translation>لا حاجة إلى التكرار</translation>
    </message>
</context>
<context>
    <name>LetAgencyInScreen</name>
    <message>
        <source>It helps on the day you forget your passphrase and have lost your sheet.</source>
        <translation>يفيد في اليوم الذي تنسى فيه عبارة المرور وتكون قد فقدت الورقة.</translation>
    </message>
    <message>
        <source>They can then read everything in this vault, without asking you.</source>
        <translation>يمكنهم عندها قراءة كل ما في هذه الخزنة من دون سؤالك.</translation>
    </message>
    <message>
        <source>They cannot sign notes as you.</source>
        <translation>لا يمكنهم توقيع الملاحظات باسمك.</translation>
    </message>
    <message>
        <source>Taking it away later does not take back what was copied until then. Backups made meanwhile open with it too.</source>
        <translation>إزالته لاحقًا لا تسترجع ما نُسخ حتى ذلك الوقت. والنسخ الاحتياطية التي تُنشأ في هذه الأثناء تُفتح به أيضًا.</translation>
    </message>
    <message>
        <source>The agency&apos;s key</source>
        <translation>مفتاح المؤسسة</translation>
    </message>
    <message>
        <source>Take the key from a file</source>
        <translation>أخذ المفتاح من ملف</translation>
    </message>
    <message>
        <source>I compared the six words with the agency, by telephone or face to face</source>
        <translation>قارنتُ الكلمات الست مع المؤسسة، بالهاتف أو وجهًا لوجه</translation>
    </message>
    <message>
        <source>Let your agency open this vault</source>
        <translation>السماح لمؤسستك بفتح هذه الخزنة</translation>
    </message>
    <message>
        <source>Whoever has the agency&apos;s private key file and its passphrase could open this vault, as you can with yours. You decide; nobody can do it for you.</source>
        <translation>من معه ملف المفتاح الخاص بالمؤسسة وعبارة مروره يستطيع فتح هذه الخزنة كما تفتحها أنت بعبارتك. القرار لك، ولا يتخذه أحد عنك.</translation>
    </message>
    <message>
        <source>Let the agency in</source>
        <translation>السماح للمؤسسة</translation>
    </message>
    <message>
        <source>Adding it</source>
        <translation>تجري الإضافة</translation>
    </message>
    <message>
        <source>There is no agency key yet. Take it from the file your agency handed out.</source>
        <translation>لا يوجد مفتاح للمؤسسة بعد. خذه من الملف الذي سلّمته مؤسستك.</translation>
    </message>
    <message>
        <source>Compare the six words with your agency first: somebody could have put another key there.</source>
        <translation>قارن الكلمات الست مع مؤسستك أولًا: قد يكون أحدهم وضع مفتاحًا آخر هناك.</translation>
    </message>
    <message>
        <source>The agency&apos;s key opens this vault from now on.</source>
        <translation>من الآن يفتح مفتاح المؤسسة هذه الخزنة.</translation>
    </message>
    <message>
        <source>Your agency has not given one yet.</source>
        <translation>لم تعطِ مؤسستك مفتاحًا بعد.</translation>
    </message>
    <message>
        <source>Which file is the agency&apos;s public key?</source>
        <translation>أي ملف هو المفتاح العام للمؤسسة؟</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>{before}, {after}</source>
        <translation>{before}، {after}</translation>
    </message>
    <message>
        <source>{before}; {after}</source>
        <translation>{before}؛ {after}</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Opening</source>
        <translation>جارٍ الفتح</translation>
    </message>
    <message>
        <source>Which file is the agency&apos;s private key?</source>
        <translation>أي ملف هو المفتاح الخاص للمؤسسة؟</translation>
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
        <source>I have a backup</source>
        <translation>لدي نسخة احتياطية</translation>
    </message>
    <message>
        <source>An officer or a subpoena</source>
        <translation>ضابط أو استدعاء قضائي</translation>
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
        <source>I do not have the sheet</source>
        <translation>ليست معي الورقة</translation>
    </message>
    <message>
        <source>I do not remember it</source>
        <translation>لا أتذكرها</translation>
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
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>This backup is good</source>
        <translation>هذه النسخة الاحتياطية سليمة</translation>
    </message>
    <message>
        <source>It was opened and checked. Nothing was changed.</source>
        <translation>فُتحت وفُحصت. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Another backup</source>
        <translation>نسخة احتياطية أخرى</translation>
    </message>
    <message>
        <source>Only read it</source>
        <translation>قراءتها فقط</translation>
    </message>
    <message>
        <source>Bring it onto this laptop</source>
        <translation>نقلها إلى هذا الحاسوب</translation>
    </message>
    <message>
        <source>Bringing it back</source>
        <translation>تجري الاستعادة</translation>
    </message>
    <message>
        <source>For practice: everybody in it is invented.</source>
        <translation>للتدريب: كل من فيها مختلق.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Safety plans</source>
        <translation>خطط السلامة</translation>
    </message>
    <message>
        <source>Last written</source>
        <translation>آخر كتابة</translation>
    </message>
    <message>
        <source>Entered while locked, not taken in yet</source>
        <translation>كُتب أثناء القفل ولم يُدخل بعد</translation>
    </message>
    <message>
        <source>“{name}” on this laptop is the same vault. The two could not be compared.</source>
        <translation>«{name}» على هذا الحاسوب هي الخزنة نفسها. لم تمكن مقارنة الاثنتين.</translation>
    </message>
    <message>
        <source>“{name}” on this laptop is the same vault, but each has entries the other lacks.</source>
        <translation>«{name}» على هذا الحاسوب هي الخزنة نفسها، لكن في كل منهما مدخلات ليست في الأخرى.</translation>
    </message>
    <message>
        <source>“{name}” on this laptop is newer. Entries only it has: {count}, the last of {day}.</source>
        <translation>«{name}» على هذا الحاسوب أحدث. المدخلات التي فيها وحدها: {count}، آخرها {day}.</translation>
    </message>
    <message>
        <source>“{name}” on this laptop is older. Entries only this backup has: {count}.</source>
        <translation>«{name}» على هذا الحاسوب أقدم. المدخلات التي في هذه النسخة وحدها: {count}.</translation>
    </message>
    <message>
        <source>“{name}” on this laptop is the same vault and holds the same entries.</source>
        <translation>«{name}» على هذا الحاسوب هي الخزنة نفسها وفيها المدخلات نفسها.</translation>
    </message>
    <message>
        <source>It stays as it is. The backup becomes a vault of its own beside it.</source>
        <translation>تبقى كما هي. تصبح النسخة الاحتياطية خزنة مستقلة بجانبها.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
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
        <translation>ضوء</translation>
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
        <source>Sound with a reminder in a crisis</source>
        <translation>صوت مع التذكير أثناء الأزمة</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>بلا صوت</translation>
    </message>
    <message>
        <source>A short sound</source>
        <translation>صوت قصير</translation>
    </message>
    <message>
        <source>Of the program. What clients read has its own.</source>
        <translation>لغة البرنامج. ما يقرؤه العملاء له لغته الخاصة.</translation>
    </message>
    <message>
        <source>In a crisis never under 100 %.</source>
        <translation>في الأزمة لا يقل عن 100 %.</translation>
    </message>
    <message>
        <source>Never while they cannot speak freely or somebody hears: it would be heard on the call too.</source>
        <translation>لا يصدر أبدًا حين لا يمكن الكلام بحرية أو حين يسمع أحد: سيُسمع في المكالمة أيضًا.</translation>
    </message>
</context>
<context>
    <name>LostCard</name>
    <message>
        <source>If this laptop is lost</source>
        <translation>إذا ضاع هذا الحاسوب</translation>
    </message>
    <message>
        <source>A page to print now and keep at the agency: what was on the laptop in numbers, how it was protected, whom to call and what to find out. It names no client.</source>
        <translation>صفحة تُطبع الآن وتُحفظ في المؤسسة: ما كان على الحاسوب بالأرقام، وكيف كان محميًا، وبمن يُتصل، وما الذي يجب معرفته. لا تذكر أي عميل.</translation>
    </message>
    <message>
        <source>Print the page</source>
        <translation>طباعة الصفحة</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>احفظ الصفحة</translation>
    </message>
    <message>
        <source>If a subpoena or an officer comes</source>
        <translation>إذا وصل استدعاء قضائي أو جاء ضابط</translation>
    </message>
    <message>
        <source>Read what to do</source>
        <translation>اقرأ ما يجب فعله</translation>
    </message>
    <message>
        <source>Making the page</source>
        <translation>يجري إعداد الصفحة</translation>
    </message>
    <message>
        <source>Where shall the page be saved?</source>
        <translation>أين تُحفظ الصفحة؟</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>يجري الحفظ</translation>
    </message>
    <message>
        <source>The page is saved. Print it, then delete the file.</source>
        <translation>حُفظت الصفحة. اطبعها ثم احذف الملف.</translation>
    </message>
</context>
<context>
    <name>LostLaptop</name>
    <message>
        <source>If this laptop is lost</source>
        <translation>إذا ضاع هذا الحاسوب</translation>
    </message>
    <message>
        <source>Call at once, whatever the hour:</source>
        <translation>اتصل فورًا في أي ساعة كانت:</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>What was on it</source>
        <translation>ما كان عليه</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Safety plans</source>
        <translation>خطط السلامة</translation>
    </message>
    <message>
        <source>Last written</source>
        <translation>آخر كتابة</translation>
    </message>
    <message>
        <source>Last locked or closed before this page was made</source>
        <translation>آخر قفل أو إغلاق قبل صنع هذه الصفحة</translation>
    </message>
    <message>
        <source>Last good backup</source>
        <translation>آخر نسخة احتياطية سليمة</translation>
    </message>
    <message>
        <source>Where the backup is kept</source>
        <translation>مكان حفظ النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>How it was protected</source>
        <translation>كيف كان محميًا</translation>
    </message>
    <message>
        <source>To find out now</source>
        <translation>ما يجب معرفته الآن</translation>
    </message>
    <message>
        <source>Last seen when and where, and by whom</source>
        <translation>متى وأين شوهد آخر مرة، ومن شاهده</translation>
    </message>
    <message>
        <source>Was a passphrase, a recovery sheet or a stick with it?</source>
        <translation>هل كانت معه عبارة مرور أو ورقة استرداد أو ذاكرة USB؟</translation>
    </message>
    <message>
        <source>Locked, off, asleep or open? Whole disk encrypted?</source>
        <translation>مقفل أم مطفأ أم نائم أم مفتوح؟ هل القرص كله مشفّر؟</translation>
    </message>
    <message>
        <source>Number of the police report</source>
        <translation>رقم بلاغ الشرطة</translation>
    </message>
    <message>
        <source>For the agency to confirm, today</source>
        <translation>على المؤسسة أن تتحقق اليوم</translation>
    </message>
    <message>
        <source>Some federal grants ask for a report within 24 hours of a breach of personal information, or of one that threatens. Does one of ours, and to whom?</source>
        <translation>تطلب بعض المنح الاتحادية إبلاغًا خلال 24 ساعة من تسرّب معلومات شخصية أو من خطر تسرّبها. هل إحدى منحنا كذلك، ومن يُبلَّغ؟</translation>
    </message>
    <message>
        <source>Under the federal health privacy rules encrypted data counts as protected only when its key was not lost with it. Does that rule apply, and was it?</source>
        <translation>وفق قواعد الخصوصية الصحية الاتحادية لا تُعد البيانات المشفّرة محمية إلا إذا لم يضع مفتاحها معها. هل تنطبق هذه القاعدة، وهل ضاع المفتاح؟</translation>
    </message>
    <message>
        <source>Does a state law or a contract set another clock, and from which moment does it run?</source>
        <translation>هل يحدد قانون الولاية أو عقد ما مهلة أخرى، ومن أي لحظة تبدأ؟</translation>
    </message>
    <message>
        <source>Who tells the clients, what, and in the way each of them said is safe? Whose safety plan changes?</source>
        <translation>من يخبر العملاء، وبماذا، وبالطريقة التي قال كل منهم إنها آمنة؟ وخطة سلامة من تتغير؟</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>بعد ذلك</translation>
    </message>
    <message>
        <source>On another laptop: “I have a backup” on the lock screen. Then a new passphrase and a new recovery sheet.</source>
        <translation>على حاسوب آخر: «لدي نسخة احتياطية» في شاشة القفل. ثم عبارة مرور جديدة وورقة استرداد جديدة.</translation>
    </message>
    <message>
        <source>The lost copy still opens with the old passphrase and the old recovery key.</source>
        <translation>ما زالت النسخة الضائعة تُفتح بعبارة المرور القديمة ومفتاح الاسترداد القديم.</translation>
    </message>
    <message>
        <source>This page names no client. Keep it away from the laptop.</source>
        <translation>لا تذكر هذه الصفحة أي عميل. احفظها بعيدًا عن الحاسوب.</translation>
    </message>
    <message>
        <source>It opens with a passphrase; each guess is made slow on purpose (Argon2id). In use: {count}.</source>
        <translation>تُفتح بعبارة مرور، وكل تخمين بطيء عن قصد (Argon2id). المستخدم منها: {count}.</translation>
    </message>
    <message>
        <source>It also opens with a recovery key that is kept on paper.</source>
        <translation>وتُفتح أيضًا بمفتاح استرداد محفوظ على ورق.</translation>
    </message>
    <message>
        <source>It also opens with the agency&apos;s own key.</source>
        <translation>وتُفتح أيضًا بمفتاح المؤسسة.</translation>
    </message>
    <message>
        <source>Everything about clients is in one encrypted database (SQLCipher, AES with 256 bits), each page of it checked.</source>
        <translation>كل ما يخص العملاء في قاعدة بيانات واحدة مشفّرة (SQLCipher، AES بطول 256 بت)، وكل صفحة منها مفحوصة.</translation>
    </message>
    <message>
        <source>While it is locked no key and no text is in the program&apos;s memory.</source>
        <translation>وهي مقفلة لا يوجد في ذاكرة البرنامج مفتاح ولا نص.</translation>
    </message>
    <message>
        <source>While it is open, and in what the system writes when it sleeps, text can be read: whether it was locked matters.</source>
        <translation>وهي مفتوحة، وفيما يكتبه النظام عند النوم، يمكن قراءة النص: لذلك يهم إن كانت مقفلة.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This desktop lets no window stay on top. Put Waystead beside the call.</source>
        <translation>لا يسمح سطح المكتب هذا لأي نافذة بالبقاء في المقدمة. ضع Waystead بجانب المكالمة.</translation>
    </message>
</context>
<context>
    <name>MandatedReportScreen</name>
    <message>
        <source>A report</source>
        <translation>بلاغ</translation>
    </message>
    <message>
        <source>This report is not there.</source>
        <translation>هذا البلاغ غير موجود.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Sign the report</source>
        <translation>توقيع البلاغ</translation>
    </message>
    <message>
        <source>Known or only suspected: suspicion is enough, and nobody&apos;s sign-off delays it.</source>
        <translation>معروف أو مجرد اشتباه: الاشتباه يكفي، ولا تؤخره موافقة أحد.</translation>
    </message>
    <message>
        <source>Signed: the facts stay as they are. The call and the written form go on below.</source>
        <translation>موقّع: تبقى الوقائع كما هي. ويتواصل الاتصال والنموذج المكتوب أدناه.</translation>
    </message>
    <message>
        <source>No report is made: {why}</source>
        <translation>لا يُقدَّم بلاغ: {why}</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>جارٍ التوقيع</translation>
    </message>
    <message>
        <source>The report is signed.</source>
        <translation>وُقّع البلاغ.</translation>
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
        <source>A content file cannot be used. The built-in one is used instead.</source>
        <translation>لا يمكن استعمال ملف محتوى. يُستعمل الملف المدمج بدلًا منه.</translation>
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
        <source>Write pages like this: 1, 3-4.</source>
        <translation>اكتب الصفحات هكذا: 1, 3-4.</translation>
    </message>
    <message>
        <source>This document has {most} pages.</source>
        <translation>عدد صفحات هذا المستند: {most}.</translation>
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
        <source>Write the note first; a few words are enough.</source>
        <translation>اكتب الملاحظة أولًا؛ تكفي كلمات قليلة.</translation>
    </message>
    <message>
        <source>Nothing was answered here when it was signed. After the seal, an amendment can say it.</source>
        <translation>لم يكن هنا جواب عند التوقيع. بعد الختم يمكن قوله في ملحق.</translation>
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
        <source>Not every phone can type this. Letters from A to Z, digits and spaces are safe.</source>
        <translation>لا يستطيع كل هاتف أن يكتب هذا. الحروف من A إلى Z والأرقام والمسافات آمنة.</translation>
    </message>
    <message>
        <source>A name or a place of theirs is in it, and somebody near them would guess it. Take another.</source>
        <translation>فيها اسم أو مكان يخصهم، وقد يخمّنها شخص قريب منهم. خذ غيرها.</translation>
    </message>
    <message>
        <source>Their birth date is in it: the first thing that is tried. Take another.</source>
        <translation>فيها تاريخ ميلادهم: أول ما يُجرَّب. خذ غيرها.</translation>
    </message>
    <message>
        <source>A telephone number of theirs is in it, and somebody near them knows it. Take another.</source>
        <translation>فيها رقم هاتف يخصهم، ويعرفه شخص قريب منهم. خذ غيرها.</translation>
    </message>
    <message>
        <source>This is guessed quickly. Take one that is made here, or four words that do not belong together.</source>
        <translation>هذه تُخمَّن بسرعة. خذ واحدة تُصنع هنا، أو أربع كلمات لا صلة بينها.</translation>
    </message>
    <message>
        <source>Another file has this name there now, so nothing was deleted. Look at it yourself.</source>
        <translation>صار هناك ملف آخر بهذا الاسم، فلم يُحذف شيء. انظر إليه بنفسك.</translation>
    </message>
    <message>
        <source>This is not in the list of what was given any more.</source>
        <translation>لم يعد هذا في قائمة ما أُعطي.</translation>
    </message>
    <message>
        <source>Use plain letters and digits for this password; other signs can be typed in two ways.</source>
        <translation>استعمل حروفًا لاتينية وأرقامًا عادية لكلمة المرور هذه؛ فالعلامات الأخرى تُكتب بطريقتين.</translation>
    </message>
    <message>
        <source>Some words are too long to be signed. Please shorten them here first; nothing is lost.</source>
        <translation>بعض الكلام أطول من أن يُوقَّع. يُرجى اختصاره هنا أولًا؛ لا يضيع شيء منه.</translation>
    </message>
    <message>
        <source>Choose something everyday: words about police, an office, a clinic or family can bring danger.</source>
        <translation>يُختار شيء عادي: كلام عن الشرطة أو دائرة رسمية أو عيادة أو العائلة قد يجلب الخطر.</translation>
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
        <source>That place can only be read; nothing was written. On a stick or card, move its little switch, or choose another place.</source>
        <translation>هذا المكان للقراءة فقط، ولم يُكتب شيء. إن كان ذاكرة USB أو بطاقة فليُحرَّك مفتاحها الصغير، أو يُختر مكان آخر.</translation>
    </message>
    <message>
        <source>The file is not where it was saved. Is the stick plugged in? If it was deleted, press “It is deleted”.</source>
        <translation>الملف ليس حيث حُفظ. هل الذاكرة موصولة؟ إن كان قد حُذف فاضغط «حُذف».</translation>
    </message>
    <message>
        <source>Others could play this recording, and no password guards it. Play it to them in the call instead.</source>
        <translation>قد يشغّل آخرون هذا التسجيل ولا تحميه كلمة مرور. شغّله لهم في المكالمة بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>A picture has no password, and others could open it. Give the pictures as a PDF with a password.</source>
        <translation>الصورة لا كلمة سر لها، وقد يفتحها آخرون. أعطِ الصور كملف PDF بكلمة سر.</translation>
    </message>
    <message>
        <source>Some rows have no room on the card. Look at them, and say that it may be given without.</source>
        <translation>بعض السطور لا تتسع على البطاقة. انظر إليها، وقل إنه يجوز إعطاؤها من دونها.</translation>
    </message>
    <message>
        <source>A child&apos;s plan stands in the child&apos;s own record. Open that one, or begin it from Plans.</source>
        <translation>خطة الطفل مكانها ملف الطفل نفسه. افتح ذلك الملف، أو ابدأه من الخطط.</translation>
    </message>
    <message>
        <source>This version was given and stays as it is. Begin a new version; what was typed is kept for it.</source>
        <translation>أُعطيت هذه النسخة وتبقى كما هي. ابدأ نسخة جديدة؛ ما كُتب محفوظ لها.</translation>
    </message>
    <message>
        <source>A session of the record that would go is not signed, or not sealed yet. Sign or seal it first, or keep that record instead.</source>
        <translation>في السجل الذي سيزول جلسة لم تُوقَّع أو لم تُختم بعد. يلزم توقيعها أو ختمها أولًا، أو الإبقاء على ذلك السجل بدلًا منه.</translation>
    </message>
    <message>
        <source>911 or another short number reaches your own call centre. Write the ten-digit number of the client&apos;s local dispatch.</source>
        <translation>الرقم 911 أو أي رقم قصير آخر يصل إلى مركز الطوارئ القريب منك أنت. اكتب الرقم ذا العشر خانات لمركز الطوارئ القريب من العميل.</translation>
    </message>
    <message>
        <source>Write which town or county the centre serves, or its name.</source>
        <translation>اكتب المدينة أو المقاطعة التي يخدمها المركز، أو اسمه.</translation>
    </message>
    <message>
        <source>This number stands in the list for this place already.</source>
        <translation>هذا الرقم موجود في القائمة لهذا المكان.</translation>
    </message>
    <message>
        <source>An earlier row of this file has this number for this place.</source>
        <translation>سطر سابق في هذا الملف فيه هذا الرقم لهذا المكان.</translation>
    </message>
    <message>
        <source>This day can be read in two ways. Write it with the year first: 2026-11-03.</source>
        <translation>يمكن قراءة هذا اليوم بطريقتين. اكتبه والسنة أولًا: 2026-11-03.</translation>
    </message>
    <message>
        <source>This row has more cells than there are columns. A text with a comma in it needs quotation marks.</source>
        <translation>في هذا السطر خلايا أكثر من الأعمدة. النص الذي فيه فاصلة يحتاج إلى علامتي اقتباس.</translation>
    </message>
    <message>
        <source>No row was taken: the first line has to name the columns, number and town or name at least. Others may be: state, source, checked on, how, day and night.</source>
        <translation>لم يؤخذ أي سطر: يجب أن يسمّي السطر الأول الأعمدة، الرقم والمدينة أو الاسم على الأقل. ويمكن أن تكون غيرها: الولاية، المصدر، تاريخ التحقق، طريقة التحقق، ليلا ونهارا.</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>لا شيء في هذا الملف.</translation>
    </message>
    <message>
        <source>This is not a CSV file. In the spreadsheet program, save the table as CSV and choose that.</source>
        <translation>هذا ليس ملف CSV. احفظ الجدول بصيغة CSV في برنامج الجداول، ثم اختر ذلك الملف.</translation>
    </message>
    <message>
        <source>This file is larger than {most} MB. A list of centres is not that long.</source>
        <translation>هذا الملف أكبر من {most} ميغابايت. قائمة المراكز ليست بهذا الطول.</translation>
    </message>
    <message>
        <source>This file has more than {most} rows. Take it in parts, one state after the other.</source>
        <translation>في هذا الملف أكثر من {most} سطر. خذه على أجزاء، ولاية بعد أخرى.</translation>
    </message>
    <message>
        <source>Write in a few words how it was confirmed: we called it, say.</source>
        <translation>اكتب بكلمات قليلة كيف تم التحقق: اتصلنا به، مثلًا.</translation>
    </message>
    <message>
        <source>Choose yes or no: is it an emergency line that is answered day and night?</source>
        <translation>اختر نعم أو لا: هل هو خط طوارئ يُجاب عليه ليلًا ونهارًا؟</translation>
    </message>
    <message>
        <source>This place is no longer in the record. Please look again.</source>
        <translation>لم يعد هذا المكان في السجل. يُرجى النظر مرة أخرى.</translation>
    </message>
    <message>
        <source>An A-number is the letter A and seven to nine digits. It may also stay empty.</source>
        <translation>رقم الأجنبي (A-number) هو الحرف A وبعده سبعة إلى تسعة أرقام. ويمكن أن يبقى فارغًا.</translation>
    </message>
    <message>
        <source>The age and the date of birth do not fit each other. Change or empty one of the two.</source>
        <translation>العمر وتاريخ الميلاد لا يتفقان. يلزم تغيير أحدهما أو إفراغه.</translation>
    </message>
    <message>
        <source>This entry was taken out meanwhile. What you wrote still stands here, so you can copy it.</source>
        <translation>أُزيل هذا القيد في هذه الأثناء. ما كُتب ما زال هنا ويمكن نسخه.</translation>
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
        <source>That vault is not for practice. Leave out the folder, and one with invented clients is opened.</source>
        <translation>هذه الخزنة ليست للتدريب. لا تذكر المجلد، فتُفتح خزنة بعملاء متخيَّلين.</translation>
    </message>
    <message>
        <source>A session with this client is open already. Here it is; go on in it, or sign it first.</source>
        <translation>هناك جلسة مفتوحة مع هذا العميل. ها هي؛ يمكن متابعتها أو توقيعها أولًا.</translation>
    </message>
    <message>
        <source>This was booked for another way of speaking. Begin it from the booking, which says what can be done.</source>
        <translation>كان الحجز لطريقة تواصل أخرى. ابدأ من الحجز نفسه، فهو يبيّن ما يمكن فعله.</translation>
    </message>
    <message>
        <source>Somebody else signed this session; only their own key can seal it. Nothing is lost.</source>
        <translation>وقّع هذه الجلسة شخص آخر، ولا يختمها إلا مفتاحه. لم يضِع شيء.</translation>
    </message>
    <message>
        <source>You came in without your passphrase. Set a new one first; then you can sign.</source>
        <translation>دخلت من دون عبارة مرورك. عيّن عبارة جديدة أولًا، ثم يمكنك التوقيع.</translation>
    </message>
    <message>
        <source>This passphrase is easy to guess. Four or five plain words are stronger.</source>
        <translation>عبارة المرور هذه سهلة التخمين. أربع كلمات عادية أو خمس أقوى منها.</translation>
    </message>
    <message>
        <source>Waystead may not read that file or folder. Ask for permission, or use a copy in a folder of your own.</source>
        <translation>لا يُسمح لـ Waystead بقراءة ذلك الملف أو المجلد. اطلب الإذن، أو استخدم نسخة في مجلد يخصك.</translation>
    </message>
    <message>
        <source>Write a whole number here.</source>
        <translation>اكتب عددًا صحيحًا هنا.</translation>
    </message>
    <message>
        <source>This is not the kind of agency key file that is needed here. The private file opens vaults, the public one is handed out.</source>
        <translation>ليس هذا نوع ملف مفتاح المؤسسة المطلوب هنا. الملف الخاص يفتح الخزنات، والملف العام هو الذي يُسلَّم للآخرين.</translation>
    </message>
    <message>
        <source>A key with that name is there already. Choose another name; nothing was overwritten.</source>
        <translation>يوجد مفتاح بهذا الاسم بالفعل. اختر اسمًا آخر؛ لم يُستبدل شيء.</translation>
    </message>
    <message>
        <source>That way in was already taken away.</source>
        <translation>أُزيلت طريقة الدخول هذه من قبل.</translation>
    </message>
    <message>
        <source>The page could not be printed. Choose another printer, or save it as a PDF instead.</source>
        <translation>تعذّرت طباعة الصفحة. اختر طابعة أخرى، أو احفظها بصيغة PDF بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Write a number from 1 to {most} here.</source>
        <translation>اكتب هنا عددًا من 1 إلى {most}.</translation>
    </message>
    <message>
        <source>Write the number or the address this is about, or take this way out.</source>
        <translation>اكتب الرقم أو العنوان المقصود، أو أزل هذه الوسيلة.</translation>
    </message>
    <message>
        <source>Not this story: never police, government, a clinic or family. Something everyday holds better.</source>
        <translation>ليست هذه القصة: لا شرطة أبدًا ولا حكومة ولا عيادة ولا عائلة. شيء من الحياة اليومية أثبت.</translation>
    </message>
    <message>
        <source>This number is for you in a crisis, not for a plan. From their own phone they dial 911.</source>
        <translation>هذا الرقم لك أنت في الأزمة، لا للخطة. من الهاتف الخاص بالشخص يُطلب 911.</translation>
    </message>
    <message>
        <source>This number is outside what makes sense here. Please check it.</source>
        <translation>هذا العدد خارج الحدود المعقولة هنا. يُرجى مراجعته.</translation>
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
        <source>That recovery key does not open this vault. It may belong to another vault, or a newer sheet has taken its place.</source>
        <translation>مفتاح الاسترداد هذا لا يفتح هذه الخزنة. قد يكون لخزنة أخرى، أو حلّت ورقة أحدث محله.</translation>
    </message>
    <message>
        <source>This vault does not let that agency key in. Is it the right vault, and the right key file?</source>
        <translation>هذه الخزنة لا تقبل مفتاح المؤسسة هذا. هل هي الخزنة الصحيحة وملف المفتاح الصحيح؟</translation>
    </message>
    <message>
        <source>That is not the passphrase of the agency&apos;s key file.</source>
        <translation>ليست هذه عبارة مرور ملف مفتاح المؤسسة.</translation>
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
        <source>The stick went away before it was finished. What was there before is untouched. Plug it in and try again.</source>
        <translation>انفصلت الوحدة قبل أن ينتهي العمل. ما كان عليها من قبل لم يُمس. أعد وصلها وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This vault is open for reading only, so nothing is saved in it. Bring it onto this laptop to write.</source>
        <translation>هذه الخزنة مفتوحة للقراءة فقط، فلا يُحفظ فيها شيء. انقلها إلى هذا الحاسوب للكتابة.</translation>
    </message>
    <message>
        <source>No backup was found in that folder. Choose the folder that holds it, or one level further up.</source>
        <translation>لم توجد نسخة احتياطية في هذا المجلد. اختر المجلد الذي يحويها أو المجلد الأعلى منه.</translation>
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
        <source>Somebody else&apos;s passphrase opens this vault too, and only they could take it over to a new key. Agree to leave it out, or let the key stay as it is.</source>
        <translation>تفتح هذه الخزنةَ أيضًا عبارةُ مرور شخص آخر، وهو وحده يستطيع نقلها إلى مفتاح جديد. وافق على تركها، أو أبقِ المفتاح كما هو.</translation>
    </message>
    <message>
        <source>That agency key opens this vault already.</source>
        <translation>مفتاح المؤسسة هذا يفتح هذه الخزنة بالفعل.</translation>
    </message>
    <message>
        <source>A vault always keeps a passphrase and a recovery key. Make a new one in its place.</source>
        <translation>تحتفظ الخزنة دائمًا بعبارة مرور ومفتاح استرداد. أنشئ واحدًا جديدًا مكانه.</translation>
    </message>
    <message>
        <source>This needs your passphrase. Set a new one first, then try again.</source>
        <translation>يحتاج هذا إلى عبارة مرورك. عيّن عبارة جديدة أولًا ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The disk reported a fault while writing. Nothing that was saved is lost. Try again, and make a backup today.</source>
        <translation>أبلغ القرص عن خلل أثناء الكتابة. لم يضع شيء مما حُفظ. حاول مرة أخرى، وأنشئ نسخة احتياطية اليوم.</translation>
    </message>
    <message>
        <source>The disk could not be read just now. Nothing that was saved is lost. See that the stick or drive is still connected, then try again.</source>
        <translation>تعذرت قراءة القرص الآن. لم يضع شيء مما حُفظ. تأكد من أن وحدة التخزين ما زالت موصولة، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The release does not cover this now: it has ended, was taken back, or is another person&apos;s. Ask anew.</source>
        <translation>الإذن لا يشمل هذا الآن: انتهت مدته، أو سُحب، أو يخص شخصًا آخر. يُطلب إذن جديد.</translation>
    </message>
    <message>
        <source>Others look through papers there, so it is not printed. Give it another way.</source>
        <translation>هناك من يفتّش الأوراق، لذلك لا تُطبع. سلّمها بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Ask first who could find it.</source>
        <translation>اسأل أولًا من قد يجدها.</translation>
    </message>
    <message>
        <source>This page has a password and cannot be printed. Make it without one for paper.</source>
        <translation>لهذه الصفحة كلمة مرور ولا تُطبع. أعِدّها للورق من دون كلمة مرور.</translation>
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
        <source>One of the two records is no longer there, or was already put into another one.</source>
        <translation>أحد الملفين لم يعد موجودًا، أو سبق ضمه إلى ملف آخر.</translation>
    </message>
    <message>
        <source>A crisis is open for one of the two. Put them together when it has passed.</source>
        <translation>هناك أزمة مفتوحة لأحدهما. اجمعهما بعد أن تنتهي.</translation>
    </message>
    <message>
        <source>One of the two is an invented client for practice. The two cannot be put together.</source>
        <translation>أحدهما عميل مُختلق للتدريب. لا يمكن جمعهما.</translation>
    </message>
    <message>
        <source>Say first that you have looked and that this is one person.</source>
        <translation>أكّد أولًا أنك نظرت في الملفين وأنهما شخص واحد.</translation>
    </message>
    <message>
        <source>Something was put together again since. Undo the newer one first.</source>
        <translation>جرى ضم آخر منذ ذلك. تراجع عن الأحدث أولًا.</translation>
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
        <source>No number is left to give. Tick one, or choose the plan&apos;s own words.</source>
        <translation>لم يبقَ رقم يُعطى. علّم على واحد، أو اختر كلمات الخطة نفسها.</translation>
    </message>
    <message>
        <source>A label says what stands in the plan. Choose one that tells a stranger nothing.</source>
        <translation>تسمية تقول ما هو مكتوب في الخطة. اختر تسمية لا تقول شيئًا لغريب.</translation>
    </message>
    <message>
        <source>Even the title has no room on a card. Write it shorter, or give the page instead.</source>
        <translation>حتى العنوان لا يتسع على البطاقة. اكتبه أقصر، أو أعطِ الصفحة بدلًا منها.</translation>
    </message>
    <message>
        <source>Some steps have no words in this language yet. Write them, or choose the other language.</source>
        <translation>بعض الخطوات لا كلمات لها بهذه اللغة بعد. اكتبها، أو اختر اللغة الأخرى.</translation>
    </message>
    <message>
        <source>Some words of this page are missing in this language. Choose English and have it read out.</source>
        <translation>تنقص بعض كلمات هذه الصفحة في هذه اللغة. اختر الإنجليزية واطلب أن تُقرأ شفهيًا.</translation>
    </message>
    <message>
        <source>Choose first what the page is about.</source>
        <translation>اختر أولًا موضوع الصفحة.</translation>
    </message>
    <message>
        <source>Give the page a title that says nothing to a stranger.</source>
        <translation>أعطِ الصفحة عنوانًا لا يقول شيئًا للغريب.</translation>
    </message>
    <message>
        <source>A dispatch number stands in a step. Take it out: from their own phone they dial 911.</source>
        <translation>في إحدى الخطوات رقم مركز الطوارئ. احذفه: من الهاتف الخاص بالشخص يُطلب 911.</translation>
    </message>
    <message>
        <source>This version was put away, and they have another. It is read here, not given.</source>
        <translation>وُضعت هذه النسخة جانبًا، ولديهم نسخة أخرى. تُقرأ هنا ولا تُعطى.</translation>
    </message>
    <message>
        <source>By what the record says now, they said no to text messages. Give it another way.</source>
        <translation>بحسب ما يقوله الملف الآن، رُفضت الرسائل النصية. أعطِها بطريقة أخرى.</translation>
    </message>
    <message>
        <source>By what the record says now, they said no to email. Give it another way.</source>
        <translation>بحسب ما يقوله الملف الآن، رُفض البريد الإلكتروني. أعطِها بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Others could open it there. Give it a password first, or give it another way.</source>
        <translation>قد يفتحها آخرون هناك. ضع لها كلمة سر أولًا، أو أعطها بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Others read the phone, so no text message. Give it another way.</source>
        <translation>آخرون يقرؤون الهاتف، فلا رسالة نصية. أعطها بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Others could read the email, so none is written. Give it another way.</source>
        <translation>قد يقرأ آخرون البريد الإلكتروني، فلا يُكتب. أعطها بطريقة أخرى.</translation>
    </message>
    <message>
        <source>By what the record says now, a number in a step is one of somebody who may be the danger. Take it out, then give the plan. Whoever has it already is told.</source>
        <translation>بحسب ما يقوله الملف الآن، في إحدى الخطوات رقم لشخص قد يكون هو الخطر. احذفه ثم أعطِ الخطة. ومن لديه الخطة من قبل يُخبَر بذلك.</translation>
    </message>
    <message>
        <source>Not every step has been heard in this recording yet. Play it and tick each one, then give it.</source>
        <translation>لم تُسمع كل الخطوات في هذا التسجيل بعد. شغّله وضع علامة على كل خطوة، ثم أعطه.</translation>
    </message>
    <message>
        <source>The client&apos;s name stands in the title or on the page, and a stranger would know whose it is. Write it without.</source>
        <translation>اسم العميل مكتوب في العنوان أو في الصفحة، وسيعرف الغريب لمن هي. تُكتب بلا اسم.</translation>
    </message>
    <message>
        <source>This would be {count} text messages, and {most} are the most. Write the longest steps shorter, give the numbers alone, or choose another form.</source>
        <translation>ستكون هذه {count} رسالة نصية، والحد الأقصى {most}. اكتب أطول الخطوات أقصر، أو أعطِ الأرقام وحدها، أو اختر شكلًا آخر.</translation>
    </message>
    <message>
        <source>The name of the file says whose it is. Choose another name, one that says nothing to a stranger.</source>
        <translation>اسم الملف يدلّ على صاحبه. اختر اسمًا آخر لا يدلّ الغريب على شيء.</translation>
    </message>
    <message>
        <source>The id of the record stands on the page. Take it out, then make the page again.</source>
        <translation>رقم السجل مكتوب في الصفحة. يُحذف، ثم تُعدّ الصفحة من جديد.</translation>
    </message>
    <message>
        <source>The agency&apos;s name stands on the page. Take it out, then make the page again.</source>
        <translation>اسم الجهة مكتوب في الصفحة. يُحذف، ثم تُعدّ الصفحة من جديد.</translation>
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
    <message>
        <source>This printer is not there any more. Look for printers again, and choose one.</source>
        <translation>لم تعد هذه الطابعة موجودة. ابحث عن الطابعات من جديد واختر واحدة.</translation>
    </message>
    <message>
        <source>The printing service of this computer does not answer. Try again, or save the page as a PDF instead.</source>
        <translation>خدمة الطباعة في هذا الحاسوب لا تجيب. حاول مرة أخرى، أو احفظ الصفحة بصيغة PDF بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>This printer asks for a password, and Waystead has none. Choose another one, or ask whoever set it up.</source>
        <translation>هذه الطابعة تطلب كلمة مرور، وليس لدى Waystead واحدة. اختر طابعة أخرى، أو اسأل من أعدّها.</translation>
    </message>
    <message>
        <source>The printer did not take the page. See if it is on, or choose another one.</source>
        <translation>لم تقبل الطابعة الصفحة. تأكد من أنها تعمل، أو اختر طابعة أخرى.</translation>
    </message>
    <message>
        <source>There is no content file {file} that can be used. Check its name and what is in it.</source>
        <translation>لا يوجد ملف محتوى {file} يمكن استعماله. ينبغي التحقق من اسمه ومما فيه.</translation>
    </message>
    <message>
        <source>{file} is not the place and name of a content file. Write it like protocols/phone.</source>
        <translation>لا يشير {file} إلى موضع ملف محتوى واسمه. يُكتب على نحو protocols/phone.</translation>
    </message>
    <message>
        <source>The profile {file} cannot be used as it is: {place}. Nothing was changed.</source>
        <translation>لا يمكن استعمال ملف تعريف المؤسسة {file} كما هو: {place}. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>There is no folder for the agency&apos;s files here, so nothing was changed.</source>
        <translation>لا يوجد هنا مجلد لملفات المؤسسة، فلم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The questions as they were asked then cannot be read. The answers are still there.</source>
        <translation>لا يمكن قراءة الأسئلة كما طُرحت حينها. الإجابات ما زالت موجودة.</translation>
    </message>
    <message>
        <source>What was said in the client&apos;s language then cannot be read. The answers are still there.</source>
        <translation>لا يمكن قراءة ما قيل حينها بلغة الشخص. الإجابات ما زالت موجودة.</translation>
    </message>
    <message>
        <source>This time has passed already. Choose one that is still to come.</source>
        <translation>هذا الوقت مضى. اختر وقتًا لم يأت بعد.</translation>
    </message>
    <message>
        <source>This is more than two years away. Please check the year.</source>
        <translation>هذا بعد أكثر من سنتين. يُرجى التأكد من السنة.</translation>
    </message>
    <message>
        <source>On this day the clock is set forward, and this time does not come. After it the clock goes on at {next}. Choose an earlier time, or that one.</source>
        <translation>في هذا اليوم تُقدَّم الساعة ولا يأتي هذا الوقت. بعده تستمر الساعة من ‎{next}‎. اختر وقتًا أبكر أو هذا الوقت.</translation>
    </message>
    <message>
        <source>On this day the clock is set back, and this time comes twice. Say below which of the two is meant.</source>
        <translation>في هذا اليوم تُؤخَّر الساعة ويأتي هذا الوقت مرتين. حدّد أدناه أيهما المقصود.</translation>
    </message>
    <message>
        <source>Write how long it takes: {least} to {most} minutes.</source>
        <translation>اكتب كم يستغرق: من ‎{least}‎ إلى ‎{most}‎ دقيقة.</translation>
    </message>
    <message>
        <source>Choose a client, or write in the note what this time is for.</source>
        <translation>اختر عميلًا، أو اكتب في الملاحظة لماذا هذا الوقت.</translation>
    </message>
    <message>
        <source>Choose how you will speak with each other.</source>
        <translation>اختر كيف سيكون الحديث بينكما.</translation>
    </message>
    <message>
        <source>The client&apos;s own words speak against this hour. Choose another, or write why it is booked all the same.</source>
        <translation>كلام العميل نفسه لا يوافق هذه الساعة. اختر غيرها، أو اكتب لماذا تُحجز مع ذلك.</translation>
    </message>
    <message>
        <source>Choose what was tried, or that nothing was safe to try.</source>
        <translation>اختر ما جُرّب، أو أن لا شيء كان آمنًا للتجربة.</translation>
    </message>
    <message>
        <source>It was already said what became of this booking. Please look again.</source>
        <translation>سبق أن سُجّل ما صار إليه هذا الحجز. يُرجى النظر مرة أخرى.</translation>
    </message>
    <message>
        <source>A session that is not signed yet is for this booking. Go on with it, or say that it is not for this booking.</source>
        <translation>لهذا الموعد جلسة لم تُوقَّع بعد. يمكن متابعتها، أو القول إنها ليست لهذا الموعد.</translation>
    </message>
    <message>
        <source>This time is still to come. Say later what became of it.</source>
        <translation>هذا الوقت لم يأت بعد. سجّل لاحقًا ما صار إليه.</translation>
    </message>
    <message>
        <source>Write the code here, in letters and digits.</source>
        <translation>اكتب الرمز هنا، بحروف وأرقام.</translation>
    </message>
    <message>
        <source>A code needs letters as well as digits: moon 7412, say.</source>
        <translation>يحتاج الرمز إلى حروف وأرقام معًا: قمر 7412 مثلًا.</translation>
    </message>
    <message>
        <source>A code has {least} to {most} letters and digits.</source>
        <translation>يتكوّن الرمز من {least} إلى {most} من الحروف والأرقام.</translation>
    </message>
    <message>
        <source>This is one of the first codes anybody would try. Mix other letters and digits.</source>
        <translation>هذا من أول الرموز التي يجرّبها أي شخص. اخلط حروفًا وأرقامًا أخرى.</translation>
    </message>
    <message>
        <source>This was their code before. Whoever knew it then still does: take another one.</source>
        <translation>كان هذا رمزه من قبل. من عرفه حينها ما زال يعرفه: اختر غيره.</translation>
    </message>
    <message>
        <source>This code holds or sounds like part of a name in this record. Take one that has nothing to do with any name.</source>
        <translation>في هذا الرمز جزء من اسم في هذا الملف أو ما يشبهه في النطق. اختر رمزًا لا علاقة له بأي اسم.</translation>
    </message>
    <message>
        <source>This code holds part of a place in this record. Take one that has nothing to do with a place.</source>
        <translation>في هذا الرمز جزء من مكان في هذا الملف. اختر رمزًا لا علاقة له بمكان.</translation>
    </message>
    <message>
        <source>This code holds part of an email address in this record. Take another one.</source>
        <translation>في هذا الرمز جزء من عنوان بريد إلكتروني في هذا الملف. اختر غيره.</translation>
    </message>
    <message>
        <source>This code holds part of a date in this record. Take digits that are nobody&apos;s birthday.</source>
        <translation>في هذا الرمز جزء من تاريخ في هذا الملف. اختر أرقامًا ليست يوم ميلاد أحد.</translation>
    </message>
    <message>
        <source>This code holds part of a number in this record. Take digits from nowhere.</source>
        <translation>في هذا الرمز جزء من رقم في هذا الملف. اختر أرقامًا لا مصدر لها.</translation>
    </message>
    <message>
        <source>This code is too near to another agreed word. Code word, help word and provider code must not be alike.</source>
        <translation>هذا الرمز قريب جدًا من كلمة أخرى متفق عليها. يجب ألا تتشابه كلمة التعارف وكلمة طلب النجدة ورمز مقدّم الخدمة.</translation>
    </message>
    <message>
        <source>There is no provider code in use. Make one first.</source>
        <translation>لا يوجد رمز مستخدم لمقدّم الخدمة. أنشئ واحدًا أولًا.</translation>
    </message>
    <message>
        <source>Choose why the present code ends.</source>
        <translation>اختر لماذا ينتهي الرمز الحالي.</translation>
    </message>
    <message>
        <source>Write which provider was told, and whom there.</source>
        <translation>اكتب أي مقدّم خدمة أُبلغ، ومن هناك.</translation>
    </message>
    <message>
        <source>Choose how they were told. Never in a message or an email: those stay readable.</source>
        <translation>اختر كيف أُبلغ. لا يكون ذلك أبدًا في رسالة أو بريد إلكتروني، فهي تبقى مقروءة.</translation>
    </message>
    <message>
        <source>Write how you know that it is really them: you rang a number you found yourself, say.</source>
        <translation>اكتب كيف تعرف أنه هو حقًا: اتصلت برقم وجدته بنفسك مثلًا.</translation>
    </message>
    <message>
        <source>Choose who told them: the client, or you.</source>
        <translation>اختر من أبلغه: العميل أم أنت.</translation>
    </message>
    <message>
        <source>On this day the present code was not in use. Choose a day since it was made.</source>
        <translation>في هذا اليوم لم يكن الرمز الحالي مستخدمًا. اختر يومًا منذ إنشائه.</translation>
    </message>
    <message>
        <source>Write what they said as the code.</source>
        <translation>اكتب ما قيل على أنه الرمز.</translation>
    </message>
    <message>
        <source>Write who called, in the words they used. “Nobody named” is an answer too.</source>
        <translation>اكتب من اتصل، بالكلمات التي استخدمها. «لم يذكر اسمًا» جواب أيضًا.</translation>
    </message>
    <message>
        <source>Write what was done: hung up, called back, told the supervisor.</source>
        <translation>اكتب ماذا فُعل: أُنهيت المكالمة، أُعيد الاتصال، أُبلغ المشرف.</translation>
    </message>
    <message>
        <source>No code was found that has nothing of this record in it. Agree on one with the client.</source>
        <translation>لم يُعثر على رمز يخلو من أي شيء في هذا الملف. اتفق على رمز مع العميل.</translation>
    </message>
    <message>
        <source>To tell another agency yourself takes a release in force that names it. The client can tell them instead; then choose that.</source>
        <translation>لكي تُبلغ أنت جهة أخرى يلزم إذن إفصاح ساري المفعول يذكرها. يمكن أن يبلغها العميل بدلًا من ذلك، فاختر هذا حينها.</translation>
    </message>
    <message>
        <source>After several wrong answers the next one has to wait. The page of the code says how long.</source>
        <translation>بعد عدة أجوبة خاطئة يجب أن ينتظر الجواب التالي. صفحة الرمز تقول كم من الوقت.</translation>
    </message>
    <message>
        <source>Choose why the case is closed.</source>
        <translation>اختر لماذا يُغلق الملف.</translation>
    </message>
    <message>
        <source>Write in a few words what the other reason is.</source>
        <translation>اكتب في كلمات قليلة ما السبب الآخر.</translation>
    </message>
    <message>
        <source>Answer this too. “No” and “Not possible” are answers, and stop nothing.</source>
        <translation>أجب عن هذا أيضًا. «لا» و«غير ممكن» جوابان ولا يمنعان شيئًا.</translation>
    </message>
    <message>
        <source>Choose why the case is opened again.</source>
        <translation>اختر لماذا يُعاد فتح الملف.</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation>اكتب في كلمات قليلة لماذا.</translation>
    </message>
    <message>
        <source>Choose a day after today, within the next ten years, like this: 2027-11-03.</source>
        <translation>اختر يومًا بعد اليوم وخلال السنوات العشر القادمة، هكذا: ‎2027-11-03‎.</translation>
    </message>
    <message>
        <source>This case is closed. Reopen it first; what you wrote still stands here, so you can copy it.</source>
        <translation>هذا الملف مغلق. أعد فتحه أولًا؛ ما كتبته ما زال هنا ويمكن نسخه.</translation>
    </message>
    <message>
        <source>This case is open. Close it first.</source>
        <translation>هذا الملف مفتوح. أغلقه أولًا.</translation>
    </message>
    <message>
        <source>A crisis is open for this client. It has to have passed before the case can be closed.</source>
        <translation>هناك أزمة مفتوحة لهذا العميل. يجب أن تنقضي قبل إغلاق الملف.</translation>
    </message>
    <message>
        <source>An incident report is not signed yet. Sign it, then close the case.</source>
        <translation>هناك تقرير حادثة لم يوقّع بعد. وقّعه ثم أغلق الملف.</translation>
    </message>
    <message>
        <source>A report is not finished: the call, the written form or its signature is still to come. Open it first.</source>
        <translation>هناك بلاغ لم يكتمل: ما زال الاتصال أو النموذج المكتوب أو التوقيع باقيًا. افتحه أولًا.</translation>
    </message>
    <message>
        <source>A session is not signed yet. Sign it or put it away, then close the case.</source>
        <translation>هناك جلسة لم توقّع بعد. وقّعها أو ضعها جانبًا ثم أغلق الملف.</translation>
    </message>
    <message>
        <source>A signed session is not sealed yet. Seal it now, then close the case.</source>
        <translation>هناك جلسة موقَّعة لم تُختم بعد. يلزم ختمها الآن ثم إغلاق الحالة.</translation>
    </message>
    <message>
        <source>Changes of this record are begun and not saved. Save or drop them, then close the case.</source>
        <translation>بدأت تغييرات في هذا الملف ولم تُحفظ. احفظها أو تخلَّ عنها ثم أغلق الملف.</translation>
    </message>
    <message>
        <source>A legal hold keeps this record already.</source>
        <translation>هناك حفظ قانوني يُبقي هذا الملف بالفعل.</translation>
    </message>
    <message>
        <source>There is no legal hold on this record.</source>
        <translation>لا حفظ قانونيًا على هذا الملف.</translation>
    </message>
    <message>
        <source>A legal hold keeps this record. Nothing of it is erased until the hold is lifted.</source>
        <translation>حفظ قانوني يُبقي هذا الملف. لا يُمحى شيء منه حتى يُرفع الحفظ القانوني.</translation>
    </message>
    <message>
        <source>The seal of this note does not fit, so nothing is struck out of it. Tell your supervisor.</source>
        <translation>ختم هذه الملاحظة لا يطابق، لذلك لا يُشطب منها شيء. يُرجى إبلاغ المشرف.</translation>
    </message>
    <message>
        <source>One of the two cases is closed. Reopen it first, then put the records together.</source>
        <translation>أحد الملفين مغلق. أعد فتحه أولًا ثم اجمع الملفين.</translation>
    </message>
    <message>
        <source>Choose why it is erased.</source>
        <translation>اختر لماذا يُمحى.</translation>
    </message>
    <message>
        <source>This is not the id of this record. It stands at the top of the page; type it as it is there.</source>
        <translation>ليس هذا معرّف هذا الملف. تجده في أعلى الصفحة؛ اكتبه كما هو هناك.</translation>
    </message>
    <message>
        <source>Write who looked at it with you. Nobody erases alone.</source>
        <translation>اكتب من راجعه معك. لا أحد يمحو وحده.</translation>
    </message>
    <message>
        <source>This is your own name. Somebody else has to look as well: your supervisor, say.</source>
        <translation>هذا اسمك أنت. يجب أن يراجعه شخص آخر أيضًا: مشرفك مثلًا.</translation>
    </message>
    <message>
        <source>Write the words of one line; strike another line after it.</source>
        <translation>تُكتب كلمات سطر واحد، ثم يُشطب السطر التالي بعده.</translation>
    </message>
    <message>
        <source>Write at least {least} letters, so that nothing else is struck by accident.</source>
        <translation>تُكتب {least} أحرف على الأقل، حتى لا يُشطب شيء آخر بالخطأ.</translation>
    </message>
    <message>
        <source>These words stand nowhere in this note. Write them as they stand there.</source>
        <translation>هذه الكلمات ليست في هذه الملاحظة. تُكتب كما هي مكتوبة فيها.</translation>
    </message>
    <message>
        <source>Write which supervisor agreed. Nobody strikes words alone.</source>
        <translation>يُكتب اسم المشرف الذي وافق. لا أحد يشطب كلمات وحده.</translation>
    </message>
    <message>
        <source>This is your own name. A supervisor has to agree as well.</source>
        <translation>هذا اسمك. لا بد من موافقة مشرف أيضًا.</translation>
    </message>
    <message>
        <source>A crisis or its report is still open for this client. Nothing is erased before it is done.</source>
        <translation>ما زالت أزمة هذا العميل أو تقريرها مفتوحًا. لا يُمحى شيء قبل أن ينتهي ذلك.</translation>
    </message>
    <message>
        <source>The day on which this record is looked at again has not come. Choose another reason, or wait.</source>
        <translation>لم يأتِ بعد يوم مراجعة هذا الملف. اختر سببًا آخر أو انتظر.</translation>
    </message>
    <message>
        <source>There is nothing in this file. Choose another one.</source>
        <translation>لا شيء في هذا الملف. اختر غيره.</translation>
    </message>
    <message>
        <source>This is not a file that can be read. Choose another one.</source>
        <translation>هذا ليس ملفًا يمكن قراءته. اختر غيره.</translation>
    </message>
    <message>
        <source>This file is larger than the {most} MiB that your agency allows. Nothing was read. Make a smaller copy, or keep only the pages that are needed.</source>
        <translation>هذا الملف أكبر من الحد الذي تسمح به مؤسستك، وهو {most} ميبيبايت. لم يُقرأ منه شيء. أعدّ نسخة أصغر، أو احتفظ بالصفحات اللازمة فقط.</translation>
    </message>
    <message>
        <source>Waystead keeps pictures (JPEG, PNG, WebP), PDF, plain text and sound. Save this one as one of these, and choose it again.</source>
        <translation>يحفظ Waystead الصور (JPEG وPNG وWebP) وملفات PDF والنص العادي والصوت. احفظ هذا الملف بإحدى هذه الصيغ ثم اختره من جديد.</translation>
    </message>
    <message>
        <source>The name of this file says one thing and what is inside is another. Nothing was kept. Do not open it; ask whoever sent it.</source>
        <translation>يدل اسم هذا الملف على شيء وما بداخله شيء آخر. لم يُحفظ شيء. لا تفتحه، واسأل من أرسله.</translation>
    </message>
    <message>
        <source>This picture is in a form that only some phones can show (HEIC). Save it as JPEG there, and choose it again.</source>
        <translation>هذه الصورة بصيغة لا تعرضها إلا بعض الهواتف (HEIC). احفظها هناك بصيغة JPEG ثم اخترها من جديد.</translation>
    </message>
    <message>
        <source>This is not plain text that can be read here. Save it as UTF-8 text, or as PDF.</source>
        <translation>هذا ليس نصًا عاديًا يمكن قراءته هنا. احفظه نصًا بترميز UTF-8 أو ملف PDF.</translation>
    </message>
    <message>
        <source>This file is damaged or not whole. Nothing was kept; ask for it to be sent again.</source>
        <translation>هذا الملف تالف أو غير مكتمل. لم يُحفظ شيء، فاطلب إرساله من جديد.</translation>
    </message>
    <message>
        <source>This picture is larger than this computer could safely show. Nothing was kept. Make a smaller copy of it.</source>
        <translation>هذه الصورة أكبر مما يمكن لهذا الحاسوب عرضه بأمان. لم يُحفظ شيء. أعدّ نسخة أصغر منها.</translation>
    </message>
    <message>
        <source>Inside this file far more is packed than a document needs. Nothing was kept.</source>
        <translation>في داخل هذا الملف محتوى مضغوط أكثر بكثير مما تحتاج إليه وثيقة. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>This PDF has more than {most} pages. Keep only the pages that are needed.</source>
        <translation>في ملف PDF هذا أكثر من {most} صفحة. احتفظ بالصفحات اللازمة فقط.</translation>
    </message>
    <message>
        <source>This PDF asks for a password. Save a copy without one; inside the vault it is encrypted all the same.</source>
        <translation>يطلب ملف PDF هذا كلمة مرور. احفظ نسخة منه بلا كلمة مرور، فهي داخل الخزنة مشفّرة على كل حال.</translation>
    </message>
    <message>
        <source>This file changed while it was read. Nothing was kept; choose it again.</source>
        <translation>تغيّر هذا الملف أثناء قراءته. لم يُحفظ شيء، فاختره من جديد.</translation>
    </message>
    <message>
        <source>This very file is already kept with this client.</source>
        <translation>هذا الملف نفسه محفوظ مع هذا العميل من قبل.</translation>
    </message>
    <message>
        <source>This file takes too long to draw. It is kept as it is; give it out to open it elsewhere.</source>
        <translation>يستغرق رسم هذا الملف وقتًا أطول من اللازم. يبقى محفوظًا كما هو؛ سلّمه لفتحه في مكان آخر.</translation>
    </message>
    <message>
        <source>This file takes too long to look at, and nothing of it was kept. Ask for it as pictures, or for fewer pages, and choose it again.</source>
        <translation>يستغرق فحص هذا الملف وقتًا أطول من اللازم، ولم يُحفظ منه شيء. اطلب إرساله على شكل صور أو بصفحات أقل، ثم اختره من جديد.</translation>
    </message>
    <message>
        <source>This kind of recording cannot be played here. It is kept safe as it is; give it out to hear it elsewhere.</source>
        <translation>لا يمكن تشغيل هذا النوع من التسجيلات هنا. يبقى محفوظًا بأمان كما هو؛ سلّمه لسماعه في مكان آخر.</translation>
    </message>
    <message>
        <source>This recording is damaged or not whole and cannot be played here. It is kept as it is; ask for it to be sent again.</source>
        <translation>هذا التسجيل تالف أو غير مكتمل ولا يمكن تشغيله هنا. يبقى محفوظًا كما هو؛ اطلب إرساله من جديد.</translation>
    </message>
    <message>
        <source>This recording takes too long to read, or broke off. It is kept as it is; press Play to try again, or give it out to hear it elsewhere.</source>
        <translation>تستغرق قراءة هذا التسجيل وقتًا أطول من اللازم، أو انقطعت. يبقى محفوظًا كما هو؛ اضغط «تشغيل» للمحاولة من جديد، أو سلّمه لسماعه في مكان آخر.</translation>
    </message>
    <message>
        <source>No sound output of this computer answers. Connect headphones or switch the sound on, then press Play again.</source>
        <translation>لا يستجيب أي مخرج صوت في هذا الحاسوب. صِل سماعات الرأس أو شغّل الصوت، ثم اضغط «تشغيل» من جديد.</translation>
    </message>
    <message>
        <source>Nothing would be left of this recording. It is kept as it is; choose another place.</source>
        <translation>لن يبقى شيء من هذا التسجيل. بقي كما هو؛ اختر موضعًا آخر.</translation>
    </message>
    <message>
        <source>No microphone of this computer answers. Connect one or allow its use in the settings of this computer, then press Record again.</source>
        <translation>لا يستجيب أي ميكروفون في هذا الحاسوب. صِل ميكروفونًا أو اسمح باستعماله في إعدادات الحاسوب، ثم اضغط «سجّل» مرة أخرى.</translation>
    </message>
    <message>
        <source>This computer has no voice for this language. Record a person instead.</source>
        <translation>ليس في هذا الحاسوب صوت لهذه اللغة. سجّل صوت شخص بدلًا منه.</translation>
    </message>
    <message>
        <source>The voice of this computer said nothing. Record a person instead, or try once more.</source>
        <translation>لم ينطق صوت هذا الحاسوب بشيء. سجّل صوت شخص بدلًا منه، أو حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The recording broke off. What was said until then is kept; listen to it, or record it again.</source>
        <translation>انقطع التسجيل. ما قيل حتى ذلك الحين محفوظ؛ استمع إليه أو سجّل من جديد.</translation>
    </message>
    <message>
        <source>This file is no longer with this client.</source>
        <translation>لم يعد هذا الملف محفوظًا مع هذا العميل.</translation>
    </message>
    <message>
        <source>The file could not be read to its end: it is not there any more, or the stick was taken out. Nothing was kept; choose it again.</source>
        <translation>تعذّرت قراءة الملف إلى آخره: لم يعد موجودًا، أو نُزعت ذاكرة USB. لم يُحفظ شيء، فاختره من جديد.</translation>
    </message>
    <message>
        <source>This file is not what was kept: its bytes were changed or damaged. It is not shown. Look for it in a backup, and tell your supervisor.</source>
        <translation>هذا الملف ليس ما حُفظ: محتواه غُيّر أو تلف، فلا يُعرض. ابحث عنه في نسخة احتياطية وأخبر مشرفك.</translation>
    </message>
    <message>
        <source>Write what they want to reach, in their own words.</source>
        <translation>اكتب ما يريدون بلوغه، بكلماتهم.</translation>
    </message>
    <message>
        <source>Write which service it is.</source>
        <translation>اكتب أي خدمة هي.</translation>
    </message>
    <message>
        <source>No release in force names this service. Enter one, or write why without one; until then choose “Offered”.</source>
        <translation>لا إذن إفصاح ساريًا يذكر هذه الخدمة. أدخِل إذنًا، أو اكتب لماذا دونه؛ وحتى ذلك الحين اختر «عُرضت».</translation>
    </message>
    <message>
        <source>Write in a few words what is to be done.</source>
        <translation>اكتب في بضع كلمات ما الذي ينبغي عمله.</translation>
    </message>
    <message>
        <source>Choose until which day it can wait.</source>
        <translation>اختر اليوم الذي يمكن أن تنتظر إليه.</translation>
    </message>
    <message>
        <source>Choose a day that is still to come.</source>
        <translation>اختر يومًا لم يأتِ بعد.</translation>
    </message>
    <message>
        <source>This can wait {most} days at most. Choose an earlier day; then it can be put off again.</source>
        <translation>يمكن أن تنتظر هذه {most} يومًا على الأكثر. اختر يومًا أقرب، وبعدها يمكن تأجيلها من جديد.</translation>
    </message>
    <message>
        <source>Choose why it can wait, or write it down.</source>
        <translation>اختر لماذا يمكن أن تنتظر، أو اكتب السبب.</translation>
    </message>
    <message>
        <source>This task is done or taken out already. Please look again.</source>
        <translation>هذه المهمة أُنجزت أو أُزيلت من قبل. يُرجى النظر من جديد.</translation>
    </message>
    <message>
        <source>The program keeps this task until what it is about is settled. Open it to see what that is.</source>
        <translation>يُبقي البرنامج هذه المهمة إلى أن يُحسم ما تتعلق به. افتحها لترى ما هو.</translation>
    </message>
    <message>
        <source>Somebody&apos;s safety may hang on this, so it cannot be put off. Open it and do the first step that is safe.</source>
        <translation>قد تتوقف سلامة شخص على هذا، لذلك لا يمكن تأجيله. افتحه وابدأ بأول خطوة آمنة.</translation>
    </message>
    <message>
        <source>Choose the other client from the list first: type a name or an id, then press the line.</source>
        <translation>اختر أولًا العميل الآخر من القائمة: اكتب اسمًا أو معرّفًا ثم اضغط السطر.</translation>
    </message>
    <message>
        <source>That is this record itself. Choose the other person&apos;s record.</source>
        <translation>هذا هو الملف نفسه. اختر ملف الشخص الآخر.</translation>
    </message>
    <message>
        <source>This link is there already. One person at home has one record, and one line here.</source>
        <translation>هذا الرابط موجود من قبل. لكل شخص في البيت ملف واحد وسطر واحد هنا.</translation>
    </message>
    <message>
        <source>A conflict of interest with that record is in force already. Lift it before you note another.</source>
        <translation>تضارب المصالح مع ذلك الملف قائم من قبل. ارفعه قبل أن تسجّل غيره.</translation>
    </message>
    <message>
        <source>That record is no longer there, or was put into another one. Look for the person once more.</source>
        <translation>ذلك الملف لم يعد موجودًا، أو جُمع مع ملف آخر. ابحث عن الشخص مرة أخرى.</translation>
    </message>
    <message>
        <source>That case is closed, and nothing is written into it. Reopen it first.</source>
        <translation>تلك الحالة مغلقة، ولا يُكتب فيها شيء. أعد فتحها أولًا.</translation>
    </message>
    <message>
        <source>One of the two is an invented client for practice. The two cannot be linked.</source>
        <translation>أحد الاثنين عميل مُختلق للتدريب. لا يمكن الربط بينهما.</translation>
    </message>
    <message>
        <source>This does not fit: each would be the other&apos;s parent, or each the other&apos;s child. Look again at “Who this is” in the record.</source>
        <translation>هذا لا يستقيم: يصير كلٌّ منهما والدًا للآخر، أو ولدًا له. راجع «من هذا الشخص» في الملف.</translation>
    </message>
    <message>
        <source>Say first who this is, in the record under “At home”: partner, child, parent.</source>
        <translation>حدّد أولًا من هذا الشخص، في الملف تحت «في البيت»: شريك، طفل، أحد الوالدين.</translation>
    </message>
    <message>
        <source>A few words are needed here: why.</source>
        <translation>يلزم هنا بضع كلمات: لماذا.</translation>
    </message>
    <message>
        <source>Say who may be the danger, or that neither is.</source>
        <translation>حدّد من قد يكون مصدر الخطر، أو أن لا أحد منهما كذلك.</translation>
    </message>
    <message>
        <source>This name is marked at home as somebody to be careful with. Their number does not go on a plan.</source>
        <translation>هذا الاسم معلَّم ضمن أهل البيت بأنه ممن يُحتاط منهم. لا يدخل رقمه في خطة.</translation>
    </message>
    <message>
        <source>The record says that somebody who may be the danger has this number, or shares it. It does not go on a plan.</source>
        <translation>يقول الملف إن هذا الرقم لشخص قد يكون هو الخطر، أو إنه يشارك فيه. لا يُكتب في خطة.</translation>
    </message>
    <message>
        <source>Who decided this? Write the supervisor&apos;s name.</source>
        <translation>من قرّر هذا؟ اكتب اسم المشرف.</translation>
    </message>
    <message>
        <source>This person has a record of their own here, and the two are kept apart. Take the link away first, with the reason, under “Kept apart”.</source>
        <translation>لهذا الشخص ملف خاص هنا، والملفان معزولان. أزل الرابط أولًا مع ذكر السبب، تحت «الملفات المعزولة».</translation>
    </message>
    <message>
        <source>These two are kept apart: people of one household, or a conflict of interest. They stay two records, and neither is read by the other.</source>
        <translation>هذان الملفان معزولان: شخصان من بيت واحد، أو تضارب مصالح. يبقيان ملفين، ولا يُقرأ أحدهما مع الآخر.</translation>
    </message>
    <message>
        <source>Write who may be told: one agency or person. Another one gets a release of its own.</source>
        <translation>اكتب من يجوز إخباره: وكالة واحدة أو شخص واحد. ولغيره إذن خاص به.</translation>
    </message>
    <message>
        <source>This is somebody marked at home as perhaps a danger to this person. Ask again, the person being alone, whether this is what they want; then say so below.</source>
        <translation>هذا شخص مُعلَّم في المنزل بأنه قد يكون خطرًا على العميل. اسأل العميل مرة أخرى وهو وحده هل هذا ما يريده، ثم أكّد ذلك أدناه.</translation>
    </message>
    <message>
        <source>Write what it is for, in the person&apos;s words.</source>
        <translation>اكتب الغرض منه بكلمات العميل.</translation>
    </message>
    <message>
        <source>Write what may be told, and no more than the purpose needs.</source>
        <translation>اكتب ما يجوز قوله، ولا أكثر مما يحتاجه الغرض.</translation>
    </message>
    <message>
        <source>Choose who gave it.</source>
        <translation>اختر من أعطاه.</translation>
    </message>
    <message>
        <source>Choose how it was given.</source>
        <translation>اختر كيف أُعطي.</translation>
    </message>
    <message>
        <source>Write who interpreted: a name, or the number of the service.</source>
        <translation>اكتب من ترجم: اسمًا، أو رقم الخدمة.</translation>
    </message>
    <message>
        <source>Write the last day. A release without an end is none; it can be given anew.</source>
        <translation>اكتب اليوم الأخير. إذن بلا نهاية ليس إذنًا، ويمكن إعطاؤه من جديد.</translation>
    </message>
    <message>
        <source>The last day is before the first one. Please look at both.</source>
        <translation>اليوم الأخير يسبق اليوم الأول. يُرجى النظر في كليهما.</translation>
    </message>
    <message>
        <source>This day is over. A release needs a last day that is still to come.</source>
        <translation>هذا اليوم مضى. يحتاج الإذن إلى يوم أخير لم يأتِ بعد.</translation>
    </message>
    <message>
        <source>This is more than ten years. Please check the year, or choose an end the purpose needs.</source>
        <translation>هذا أكثر من عشر سنوات. يُرجى مراجعة السنة، أو اختيار نهاية بقدر حاجة الغرض.</translation>
    </message>
    <message>
        <source>Choose how they said it: spoken, or in writing.</source>
        <translation>اختر كيف قيل ذلك: شفهيًا أو كتابةً.</translation>
    </message>
    <message>
        <source>Write in a few words why. “They wish it” is enough.</source>
        <translation>اكتب السبب بكلمات قليلة. تكفي عبارة «رغبة العميل».</translation>
    </message>
    <message>
        <source>Write in a few words what the training was.</source>
        <translation>اكتب بكلمات قليلة ما هو التدريب.</translation>
    </message>
    <message>
        <source>It cannot end before it was done. Please look at both days.</source>
        <translation>لا يمكن أن ينتهي قبل إنجازه. يُرجى النظر في اليومين.</translation>
    </message>
    <message>
        <source>This day is very far ahead. Please check the year.</source>
        <translation>هذا اليوم بعيد جدًا. يُرجى مراجعة السنة.</translation>
    </message>
    <message>
        <source>What was agreed to is not rewritten. Take this release back, or ask for a new one.</source>
        <translation>ما تمت الموافقة عليه لا تُعاد كتابته. اسحب هذا الإذن، أو اطلب إذنًا جديدًا.</translation>
    </message>
    <message>
        <source>Something was told under this release already, so it stays as it is. It can be taken back.</source>
        <translation>أُفصح عن شيء بموجب هذا الإذن، لذلك يبقى كما هو. ويمكن سحبه.</translation>
    </message>
    <message>
        <source>This release is not in force, so nothing is to be taken back.</source>
        <translation>هذا الإذن غير سارٍ، فلا شيء يُسحب.</translation>
    </message>
    <message>
        <source>This release was not given alone, or nobody noted it. Ask the person again when they are alone, note that on the release, and come back.</source>
        <translation>لم يُعطَ هذا الإذن على انفراد، أو لم يُدوَّن ذلك. اسأل العميل مرة أخرى وهو وحده، ودوّن ذلك في الإذن، ثم عُد إلى هنا.</translation>
    </message>
    <message>
        <source>There is nothing to sign here: it was declined, taken back, or has ended. Ask anew if they wish.</source>
        <translation>لا شيء يُوقَّع هنا: رُفض الإذن أو سُحب أو انتهى. اسأل من جديد إن أرادوا.</translation>
    </message>
    <message>
        <source>This holds an A-number. Nothing about immigration goes into a report: take it out, then go on.</source>
        <translation>يحوي هذا رقم الأجنبي (A-number). لا يدخل البلاغ شيء عن الهجرة: احذفه ثم تابع.</translation>
    </message>
    <message>
        <source>This time is still to come. When was the call?</source>
        <translation>هذا الوقت لم يأتِ بعد. متى كان الاتصال؟</translation>
    </message>
    <message>
        <source>This day is before the call. Please check the day.</source>
        <translation>هذا اليوم قبل الاتصال. تحقّق من اليوم.</translation>
    </message>
    <message>
        <source>Write in a few words why no report is made.</source>
        <translation>اكتب في كلمات قليلة لماذا لا يُقدَّم بلاغ.</translation>
    </message>
    <message>
        <source>Write which state this rule is for.</source>
        <translation>اكتب لأي ولاية هذه القاعدة.</translation>
    </message>
    <message>
        <source>There is a reminder for this minute already. Choose another.</source>
        <translation>هناك تذكير لهذه الدقيقة بالفعل. اختر غيرها.</translation>
    </message>
    <message>
        <source>This report is signed and stays as it is. The call and the written form go on beside it.</source>
        <translation>هذا البلاغ موقّع ويبقى كما هو. ويتواصل الاتصال والنموذج المكتوب بجانبه.</translation>
    </message>
    <message>
        <source>It is written down that no report is made. Press “Make it after all” first.</source>
        <translation>مدوّن أنه لا يُقدَّم بلاغ. اضغط «تقديمه مع ذلك» أولًا.</translation>
    </message>
    <message>
        <source>Nothing is written here yet. Write what was seen or heard, then sign.</source>
        <translation>لم يُكتب هنا شيء بعد. اكتب ما شوهد أو سُمع، ثم وقّع.</translation>
    </message>
    <message>
        <source>This report was called in already, so it is made. Take the call back first if it was a slip.</source>
        <translation>جرى الاتصال بشأن هذا البلاغ، فهو مقدَّم. إن كان ذلك سهوًا فاسحب الاتصال أولًا.</translation>
    </message>
</context>
<context>
    <name>MustForm</name>
    <message>
        <source>Why, in your words</source>
        <translation>السبب بكلماتك</translation>
    </message>
    <message>
        <source>Why must you call?</source>
        <translation>لماذا يجب أن تتصل؟</translation>
    </message>
</context>
<context>
    <name>NameRow</name>
    <message>
        <source>Use as the chosen name</source>
        <translation>استعماله كاسم مختار</translation>
    </message>
    <message>
        <source>Take this spelling out</source>
        <translation>إزالة هذه الكتابة</translation>
    </message>
</context>
<context>
    <name>NamesPart</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>The name the person wants to be called by</source>
        <translation>الاسم الذي يريد الشخص أن يُنادى به</translation>
    </message>
    <message>
        <source>One name is enough. Any script.</source>
        <translation>اسم واحد يكفي، وبأي كتابة.</translation>
    </message>
    <message>
        <source>Other names and spellings</source>
        <translation>أسماء وكتابات أخرى</translation>
    </message>
    <message>
        <source>Add a name or spelling</source>
        <translation>إضافة اسم أو كتابة</translation>
    </message>
    <message>
        <source>Another name, another spelling or script</source>
        <translation>اسم آخر، أو كتابة أخرى للاسم، أو أبجدية أخرى</translation>
    </message>
    <message>
        <source>Other name or spelling {number}</source>
        <translation>اسم آخر أو كتابة أخرى {number}</translation>
    </message>
    <message>
        <source>Spelling taken out</source>
        <translation>أُزيلت طريقة الكتابة</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>First choose a new passphrase, below.</source>
        <translation>اختر أولًا عبارة مرور جديدة أدناه.</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>What do they need now?</source>
        <translation>ماذا يحتاج العميل الآن؟</translation>
    </message>
    <message>
        <source>A crisis makes old needs sharper and brings new ones. One press is a task, due in a week.</source>
        <translation>الأزمة تجعل الاحتياجات القديمة أشد وتجلب جديدة. ضغطة واحدة تصنع مهمة، موعدها بعد أسبوع.</translation>
    </message>
    <message>
        <source>Offer a service</source>
        <translation>عرض خدمة</translation>
    </message>
    <message>
        <source>Book a longer session</source>
        <translation>حجز جلسة أطول</translation>
    </message>
    <message>
        <source>Their goals and services</source>
        <translation>أهداف العميل وخدماته</translation>
    </message>
    <message>
        <source>The next Prepare says that a longer session fits.</source>
        <translation>يذكّر «التحضير» القادم بأن جلسة أطول مناسبة.</translation>
    </message>
    <message>
        <source>tasks: {number}</source>
        <translation>مهام: {number}</translation>
    </message>
    <message>
        <source>services: {number}</source>
        <translation>خدمات: {number}</translation>
    </message>
    <message>
        <source>Written down since it began: {what}</source>
        <translation>دُوّن منذ بدايتها: {what}</translation>
    </message>
    <message>
        <source>The service is written down.</source>
        <translation>دُوّنت الخدمة.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>You came in without your passphrase. Choose a new one; nothing can be signed until then.</source>
        <translation>دخلت من دون عبارة مرورك. اختر عبارة جديدة؛ لا يمكن توقيع شيء حتى ذلك الحين.</translation>
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
    <name>NewPassphraseScreen</name>
    <message>
        <source>Choose a new passphrase</source>
        <translation>اختيار عبارة مرور جديدة</translation>
    </message>
    <message>
        <source>The one you lost opens nothing any more. With the new one you get a new key for signing; notes signed before stay signed. Your clients come right after.</source>
        <translation>العبارة التي فقدتها لن تفتح شيئًا بعد الآن. مع العبارة الجديدة تحصل على مفتاح جديد للتوقيع، وتبقى الملاحظات الموقّعة من قبل موقّعة. ثم يظهر من تعمل معهم مباشرة.</translation>
    </message>
</context>
<context>
    <name>NewRecoveryScreen</name>
    <message>
        <source>Where shall the sheet be saved?</source>
        <translation>أين تُحفظ الورقة؟</translation>
    </message>
    <message>
        <source>A new recovery key</source>
        <translation>مفتاح استرداد جديد</translation>
    </message>
    <message>
        <source>The sheet you have now opens this vault no more, once the new key is in its place. Backups made before still open with the sheet of their day.</source>
        <translation>الورقة التي معك الآن لن تفتح هذه الخزنة بعد أن يحل المفتاح الجديد محلها. النسخ الاحتياطية السابقة ما زالت تُفتح بورقة وقتها.</translation>
    </message>
    <message>
        <source>Use this key from now on</source>
        <translation>استخدام هذا المفتاح من الآن</translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>جارٍ التغيير</translation>
    </message>
    <message>
        <source>The new recovery key holds. Destroy the old sheet.</source>
        <translation>مفتاح الاسترداد الجديد سارٍ الآن. أتلف الورقة القديمة.</translation>
    </message>
</context>
<context>
    <name>NextContact</name>
    <message>
        <source>Not planned</source>
        <translation>غير مخطط</translation>
    </message>
    <message>
        <source>{when}, agreed</source>
        <translation>{when}، باتفاق</translation>
    </message>
    <message>
        <source>No next contact is planned</source>
        <translation>لا اتصال قادم مخطط له</translation>
    </message>
    <message>
        <source>Next contact: {when}</source>
        <translation>الاتصال القادم: {when}</translation>
    </message>
    <message>
        <source>Next contact agreed in a session, not booked: {when}</source>
        <translation>الاتصال القادم متفق عليه في جلسة وغير محجوز: {when}</translation>
    </message>
    <message>
        <source>changed last first</source>
        <translation>آخر ما تغيّر أولًا</translation>
    </message>
    <message>
        <source>by name, from the beginning of the alphabet</source>
        <translation>حسب الاسم، من أول الأبجدية</translation>
    </message>
    <message>
        <source>by name, from the end of the alphabet</source>
        <translation>حسب الاسم، من آخر الأبجدية</translation>
    </message>
    <message>
        <source>next contact first</source>
        <translation>أقرب اتصال أولًا</translation>
    </message>
    <message>
        <source>those with nothing planned first</source>
        <translation>من لا اتصال مخططًا لهم أولًا</translation>
    </message>
    <message>
        <source>what fits best first</source>
        <translation>الأنسب للبحث أولًا</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}، {time}</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Write what happens, Enter stamps it</source>
        <translation>كتابة ما يحدث، ومفتاح Enter يسجّله بوقته</translation>
    </message>
    <message>
        <source>Write what happens</source>
        <translation>كتابة ما يحدث</translation>
    </message>
</context>
<context>
    <name>NoteLines</name>
    <message>
        <source>Source not noted</source>
        <translation>المصدر غير مدوَّن</translation>
    </message>
    <message>
        <source>{field} How this line is known: {basis}</source>
        <translation>{field} كيف عُرف هذا السطر: {basis}</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The first file of this vault was damaged, so its copy was used. Nothing is lost. Make a backup today.</source>
        <translation>كان الملف الأول لهذه الخزنة تالفًا فاستُخدمت نسخته. لم يضع شيء. اصنع نسخة احتياطية اليوم.</translation>
    </message>
    <message>
        <source>The file that holds the key to this vault is older than the vault, so an earlier passphrase may open it. Nothing was overwritten. Tell your supervisor, then set a new passphrase in Settings.</source>
        <translation>الملف الذي يحمل مفتاح هذه الخزنة أقدم من الخزنة نفسها، لذلك قد تفتحها عبارة مرور سابقة. لم يُستبدل شيء. يُرجى إبلاغ المشرف ثم تعيين عبارة مرور جديدة في الإعدادات.</translation>
    </message>
    <message>
        <source>The change of this vault&apos;s key that was interrupted is finished now. The newest recovery sheet is the one that opens it; destroy the older one.</source>
        <translation>اكتمل الآن تغيير مفتاح هذه الخزنة الذي كان قد انقطع. ورقة الاسترداد الأحدث هي التي تفتحها؛ أتلف الورقة الأقدم.</translation>
    </message>
    <message>
        <source>The change of this vault&apos;s key could not be finished, so it keeps the key it had. The recovery sheet from before is still the one that opens it. Try again in Settings.</source>
        <translation>تعذّر إكمال تغيير مفتاح هذه الخزنة، لذلك تبقى على مفتاحها السابق. ورقة الاسترداد السابقة هي التي ما زالت تفتحها. حاول مرة أخرى من الإعدادات.</translation>
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
        <source>Entries made while locked that Waystead could not read: {count}. Their text is kept as it is inside this vault and goes with every backup. Tell whoever looks after Waystead at your agency.</source>
        <translation>مدخلات كُتبت أثناء القفل ولم يستطع Waystead قراءتها: {count}. نصها محفوظ كما هو داخل هذه الخزنة ويدخل في كل نسخة احتياطية. يُرجى إبلاغ المسؤول عن Waystead في المؤسسة.</translation>
    </message>
    <message>
        <source>While this vault was locked, its file named another key for crisis lines than this laptop remembers. The lines were sealed with the remembered key. If nobody gave the vault a new key, tell your supervisor.</source>
        <translation>أثناء قفل هذه الخزنة ذكر ملفها مفتاحًا لأسطر الأزمة غير الذي يتذكره هذا الحاسوب. خُتمت الأسطر بالمفتاح المتذكَّر. إن لم يُعطِ أحد الخزنة مفتاحًا جديدًا فأخبر المشرف.</translation>
    </message>
    <message>
        <source>Wrong passphrases given since it was locked: {count}.</source>
        <translation>عبارات مرور خاطئة منذ القفل: {count}.</translation>
    </message>
    <message>
        <source>A file of Waystead itself is damaged: {place}. Ask whoever looks after this laptop to install Waystead again.</source>
        <translation>أحد ملفات Waystead نفسه تالف: {place}. يُطلب ممن يعتني بهذا الحاسوب تثبيت Waystead من جديد.</translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>Copy the number</source>
        <translation>نسخ الرقم</translation>
    </message>
</context>
<context>
    <name>OfficerScreen</name>
    <message>
        <source>Lock now</source>
        <translation>اقفل الآن</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Before you call</source>
        <translation>قبل الاتصال</translation>
    </message>
    <message>
        <source>No way is safe now. “Everything about contact” says why.</source>
        <translation>لا طريقة آمنة الآن. السبب في «كل ما يخص الاتصال».</translation>
    </message>
    <message>
        <source>Others too: {who}</source>
        <translation>يستعمله أيضًا: {who}</translation>
    </message>
    <message>
        <source>Who we say we are</source>
        <translation>بأي اسم نعرّف بأنفسنا</translation>
    </message>
    <message>
        <source>Local dispatch for {place}: {how}</source>
        <translation>الطوارئ المحلية في {place}: {how}</translation>
    </message>
    <message>
        <source>Everything about contact</source>
        <translation>كل ما يخص الاتصال</translation>
    </message>
    <message>
        <source>About the person</source>
        <translation>عن الشخص</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>المترجم</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>يلزم</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>لا يلزم</translation>
    </message>
    <message>
        <source>sometimes needed</source>
        <translation>يلزم أحيانًا</translation>
    </message>
    <message>
        <source>Only the name so far.</source>
        <translation>الاسم فقط حتى الآن.</translation>
    </message>
    <message>
        <source>Change this record</source>
        <translation>تعديل هذا الملف</translation>
    </message>
    <message>
        <source>Closing and keeping</source>
        <translation>الإغلاق والحفظ</translation>
    </message>
    <message>
        <source>Last sessions</source>
        <translation>الجلسات الأخيرة</translation>
    </message>
    <message>
        <source>No session yet.</source>
        <translation>لا توجد جلسة بعد.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>الخطط</translation>
    </message>
    <message>
        <source>No plan yet.</source>
        <translation>لا توجد خطة بعد.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Show all: {what}</source>
        <translation>عرض الكل: {what}</translation>
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
    <name>Paper</name>
    <message>
        <source>Form</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>لمن هي؟</translation>
    </message>
    <message>
        <source>Language of the page</source>
        <translation>لغة الصفحة</translation>
    </message>
    <message>
        <source>There are no words in their language yet: it is made in English. Have it read out.</source>
        <translation>لا توجد كلمات بلغتهم بعد: تُعدّ الصفحة بالإنجليزية. اطلب أن تُقرأ شفهيًا.</translation>
    </message>
    <message>
        <source>Make the page…</source>
        <translation>إعداد الصفحة…</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Our own file</source>
        <translation>ملفنا الخاص</translation>
    </message>
    <message>
        <source>The supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>Making the page</source>
        <translation>يجري إعداد الصفحة</translation>
    </message>
    <message>
        <source>Print the page</source>
        <translation>طباعة الصفحة</translation>
    </message>
    <message>
        <source>Where shall the page be saved?</source>
        <translation>أين تُحفظ الصفحة؟</translation>
    </message>
    <message>
        <source>Saved. It is written down under what was given.</source>
        <translation>حُفظت. وهي مدوّنة ضمن ما أُعطي.</translation>
    </message>
    <message>
        <source>Go through it together when they are alone. A no changes nothing they receive, and needs no paper.</source>
        <translation>اقرؤوها معًا عندما يكونون وحدهم. الرفض لا يغيّر شيئًا مما يتلقونه، ولا يحتاج إلى ورقة.</translation>
    </message>
    <message>
        <source>The paper to sign…</source>
        <translation>الورقة للتوقيع…</translation>
    </message>
    <message>
        <source>The list on paper…</source>
        <translation>القائمة على الورق…</translation>
    </message>
    <message>
        <source>The list says what left, never what stood in it. A report they were not told of is not on the client&apos;s page.</source>
        <translation>تذكر القائمة ما خرج، ولا تذكر أبدًا ما كان فيه. والبلاغ الذي لم يُخبَروا به لا يظهر في صفحة العميل.</translation>
    </message>
    <message>
        <source>Everything that was given out, the last first.</source>
        <translation>كل ما أُعطي، الأحدث أولًا.</translation>
    </message>
    <message>
        <source>Nothing was given out.</source>
        <translation>لم يُعطَ شيء.</translation>
    </message>
    <message>
        <source>What was given out</source>
        <translation>ما أُعطي</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>How</source>
        <translation>كيف</translation>
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
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>I have a backup</source>
        <translation>لدي نسخة احتياطية</translation>
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
        <source>Its name on the lock screen</source>
        <translation>اسمها على شاشة القفل</translation>
    </message>
    <message>
        <source>Everybody at this laptop sees it. A colour or a place, never somebody you work with.</source>
        <translation>يراه كل من أمام هذا الحاسوب. لون أو مكان، لا اسم أحد ممن تعمل معهم.</translation>
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
    <name>Past</name>
    <message>
        <source>What it said before: {field}</source>
        <translation>ما كان مكتوبًا من قبل: {field}</translation>
    </message>
    <message>
        <source>Nothing was changed here yet.</source>
        <translation>لم يتغيّر شيء هنا بعد.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Find somebody</source>
        <translation>البحث عن شخص</translation>
    </message>
    <message>
        <source>Find somebody: any spelling, id or number</source>
        <translation>البحث عن شخص: بأي كتابة، أو المعرّف، أو الرقم</translation>
    </message>
    <message>
        <source>Nobody found for “{typed}”. Try fewer letters.</source>
        <translation>لم يُعثر على أحد باسم «{typed}». قد تفيد حروف أقل.</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>فتح ملف {name}</translation>
    </message>
    <message>
        <source>Start session with {name}</source>
        <translation>بدء الجلسة مع {name}</translation>
    </message>
</context>
<context>
    <name>PhotoPart</name>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Show the photo</source>
        <translation>إظهار الصورة</translation>
    </message>
    <message>
        <source>Use no photo</source>
        <translation>بلا صورة</translation>
    </message>
    <message>
        <source>Nobody needs one. A picture under Files can be chosen; it is seen only here, and only when asked for.</source>
        <translation>لا حاجة إلى صورة لأحد. يمكن اختيار صورة من الملفات؛ لا تُرى إلا هنا، وعند الطلب فقط.</translation>
    </message>
    <message>
        <source>Use “{name}”</source>
        <translation>استعمال «{name}»</translation>
    </message>
    <message>
        <source>Cover the photo</source>
        <translation>ستر الصورة</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Where the shelter is</source>
        <translation>مكان المأوى</translation>
    </message>
    <message>
        <source>Not here any more</source>
        <translation>لم يعد هنا</translation>
    </message>
    <message>
        <source>Is here today</source>
        <translation>هنا اليوم</translation>
    </message>
    <message>
        <source>Confirm the number</source>
        <translation>التحقق من الرقم</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>ما يُقال</translation>
    </message>
    <message>
        <source>Same place</source>
        <translation>المكان نفسه</translation>
    </message>
    <message>
        <source>Same place, only written otherwise: {place}</source>
        <translation>المكان نفسه، كُتب بشكل آخر فقط: {place}</translation>
    </message>
    <message>
        <source>No local dispatch number yet. 911 from here reaches our own town.</source>
        <translation>لا يوجد رقم طوارئ محلي بعد. الرقم 911 من هنا يصل إلى بلدتنا نحن.</translation>
    </message>
    <message>
        <source>Here today, said at {time}</source>
        <translation>هنا اليوم، قيل الساعة {time}</translation>
    </message>
    <message>
        <source>Usually here</source>
        <translation>المكان المعتاد</translation>
    </message>
    <message>
        <source>Shelter or confidential place</source>
        <translation>مأوى أو مكان سري</translation>
    </message>
    <message>
        <source>Local dispatch</source>
        <translation>رقم الطوارئ المحلي</translation>
    </message>
    <message>
        <source>Confirmed how: {how}</source>
        <translation>طريقة التحقق: {how}</translation>
    </message>
    <message>
        <source>From: {source}</source>
        <translation>المصدر: {source}</translation>
    </message>
    <message>
        <source>“This is no emergency. I check a number for people I work with by phone. Is this the emergency line for {town}, and does somebody answer it day and night?”</source>
        <translation>«هذه ليست حالة طارئة. أتحقق من رقم لأشخاص أعمل معهم بالهاتف. هل هذا خط الطوارئ لمنطقة {town}، وهل يُجاب عليه ليلًا ونهارًا؟»</translation>
    </message>
    <message>
        <source>How was it confirmed?</source>
        <translation>كيف تم التحقق؟</translation>
    </message>
    <message>
        <source>We called it</source>
        <translation>اتصلنا به</translation>
    </message>
    <message>
        <source>An emergency line, day and night?</source>
        <translation>خط طوارئ، ليلًا ونهارًا؟</translation>
    </message>
    <message>
        <source>Confirmed today</source>
        <translation>تم التحقق اليوم</translation>
    </message>
    <message>
        <source>Noted: not here any more.</source>
        <translation>سُجّل: لم يعد هنا.</translation>
    </message>
    <message>
        <source>Noted: is here today. The emergency number follows.</source>
        <translation>سُجّل: هنا اليوم. رقم الطوارئ يتبعه.</translation>
    </message>
    <message>
        <source>Noted: the same place. The number counts as confirmed as before.</source>
        <translation>سُجّل: المكان نفسه. يبقى التحقق من الرقم كما كان.</translation>
    </message>
    <message>
        <source>Noted: confirmed today.</source>
        <translation>سُجّل: تم التحقق اليوم.</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>What is this place?</source>
        <translation>ما هذا المكان؟</translation>
    </message>
    <message>
        <source>Home, with her sister, work …</source>
        <translation>البيت، عند الأخت، العمل …</translation>
    </message>
    <message>
        <source>Usually here</source>
        <translation>المكان المعتاد</translation>
    </message>
    <message>
        <source>This is a shelter or a confidential place</source>
        <translation>هذا مأوى أو مكان سري</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Take place {number} out</source>
        <translation>إزالة المكان {number}</translation>
    </message>
    <message>
        <source>Of a shelter or a confidential place the address shows only where you ask for it, and leaves in no case pack, no print and no report.</source>
        <translation>عنوان المأوى أو المكان السري لا يظهر إلا حيث يُطلب، ولا يخرج في أي حزمة حالة ولا مطبوعة ولا تقرير.</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>الشارع والرقم</translation>
    </message>
    <message>
        <source>Flat, floor</source>
        <translation>الشقة، الطابق</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>مدينة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الولاية</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>Local emergency dispatch of this place</source>
        <translation>رقم الطوارئ المحلي لهذا المكان</translation>
    </message>
    <message>
        <source>Ten digits. An ordinary 911 call from here reaches our own town.</source>
        <translation>عشر خانات. الاتصال العادي بالرقم 911 من هنا يصل إلى بلدتنا نحن.</translation>
    </message>
    <message>
        <source>Dispatch number</source>
        <translation>رقم الطوارئ المحلي</translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation>اسم المركز</translation>
    </message>
    <message>
        <source>The place has changed. Once this is saved, the number counts as not confirmed; the card of the place offers “Same place”.</source>
        <translation>تغيّر المكان. بعد الحفظ يُعدّ الرقم غير متحقَّق منه؛ وفي بطاقة المكان خيار «المكان نفسه».</translation>
    </message>
    <message>
        <source>Where is the number from?</source>
        <translation>من أين هذا الرقم؟</translation>
    </message>
    <message>
        <source>How was it checked?</source>
        <translation>كيف جرى التأكد منه؟</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>تاريخ التأكد</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Checked today</source>
        <translation>جرى التأكد اليوم</translation>
    </message>
    <message>
        <source>An emergency line, day and night?</source>
        <translation>خط طوارئ، ليلًا ونهارًا؟</translation>
    </message>
    <message>
        <source>Choose from the agency&apos;s list</source>
        <translation>اختيار من قائمة الجهة</translation>
    </message>
    <message>
        <source>Town, name or number</source>
        <translation>المدينة أو الاسم أو الرقم</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>فتح القائمة</translation>
    </message>
    <message>
        <source>This centre serves {place}, and the address says {town}. Is it the right one?</source>
        <translation>هذا المركز يخدم {place}، والعنوان يقول {town}. هل هو الصحيح؟</translation>
    </message>
</context>
<context>
    <name>PlacesPart</name>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>إضافة مكان</translation>
    </message>
    <message>
        <source>Place taken out</source>
        <translation>أُزيل المكان</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Parts of this page</source>
        <translation>أقسام هذه الصفحة</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>Forms to give</source>
        <translation>أشكال للتسليم</translation>
    </message>
    <message>
        <source>This client is no longer in the vault.</source>
        <translation>لم يعد هذا العميل في الخزنة.</translation>
    </message>
    <message>
        <source>This case is closed. Reopen it to look at a plan or to make one.</source>
        <translation>هذا الملف مغلق. أعد فتحه للاطلاع على خطة أو لإعداد واحدة.</translation>
    </message>
    <message>
        <source>This plan is no longer in the vault.</source>
        <translation>لم تعد هذه الخطة في الخزنة.</translation>
    </message>
    <message>
        <source>Go back and look for it there.</source>
        <translation>يمكن الرجوع والبحث هناك.</translation>
    </message>
    <message>
        <source>The caseworker&apos;s voice</source>
        <translation>صوت أخصائي الحالة</translation>
    </message>
    <message>
        <source>The interpreter&apos;s voice</source>
        <translation>صوت المترجم</translation>
    </message>
    <message>
        <source>Their own voice: they chose it</source>
        <translation>صوت صاحب الخطة نفسه، باختياره</translation>
    </message>
    <message>
        <source>The computer&apos;s voice</source>
        <translation>صوت الحاسوب</translation>
    </message>
    <message>
        <source>Listen to it</source>
        <translation>استمع إليه</translation>
    </message>
    <message>
        <source>Cut off what is before this place</source>
        <translation>اقطع ما قبل هذا الموضع</translation>
    </message>
    <message>
        <source>Cut off what is after this place</source>
        <translation>اقطع ما بعد هذا الموضع</translation>
    </message>
    <message>
        <source>Throw this recording away</source>
        <translation>تخلّص من هذا التسجيل</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>إعطاؤه</translation>
    </message>
    <message>
        <source>Safest is to play it to them in the call: it stays here. A file has no password; whoever finds it can hear it.</source>
        <translation>الأسلم تشغيله لهم في المكالمة: فيبقى هنا. لا كلمة مرور للملف؛ ومن يجده يسمعه.</translation>
    </message>
    <message>
        <source>I played it to them</source>
        <translation>شغّلته لهم</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>احفظه ملفًا…</translation>
    </message>
    <message>
        <source>The program ended while it was made: listen to its end.</source>
        <translation>توقف البرنامج أثناء التسجيل: استمع إلى نهايته.</translation>
    </message>
    <message>
        <source>There is no recording yet.</source>
        <translation>لا يوجد تسجيل بعد.</translation>
    </message>
    <message>
        <source>Still to be heard: {count}</source>
        <translation>ما بقي للاستماع: {count}</translation>
    </message>
    <message>
        <source>Play it first, and stop where it is to be cut.</source>
        <translation>شغّله أولًا وتوقف حيث يجب القطع.</translation>
    </message>
    <message>
        <source>It is cut. What was cut off can be brought back.</source>
        <translation>تم القطع. يمكن استعادة ما قُطع.</translation>
    </message>
    <message>
        <source>The recording is thrown away.</source>
        <translation>تم التخلص من التسجيل.</translation>
    </message>
    <message>
        <source>Played to them. It is written down under what was given.</source>
        <translation>شُغّل لهم. دُوّن ذلك ضمن ما أُعطي.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>Where shall the recording be saved?</source>
        <translation>أين يُحفظ التسجيل؟</translation>
    </message>
    <message>
        <source>The page is being made.</source>
        <translation>جارٍ إعداد الصفحة.</translation>
    </message>
    <message>
        <source>Looked for again in the finished page</source>
        <translation>ما بُحث عنه من جديد في الصفحة الجاهزة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Choose the password first.</source>
        <translation>اختر كلمة السر أولًا.</translation>
    </message>
    <message>
        <source>Stopped. What was begun there is taken away again, and written down as not finished.</source>
        <translation>توقّف. ما بدأ هناك يُزال من جديد، ويُدوَّن أنه لم يكتمل.</translation>
    </message>
    <message>
        <source>Password of this page</source>
        <translation>كلمة مرور هذه الصفحة</translation>
    </message>
    <message>
        <source>Their own password</source>
        <translation>كلمة سرّ يختارونها</translation>
    </message>
    <message>
        <source>Small letters, digits and spaces can be typed on any phone. Not a name, not a birth date.</source>
        <translation>الحروف الصغيرة والأرقام والمسافات يكتبها أي هاتف. لا اسم ولا تاريخ ميلاد.</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>استعمل هذه</translation>
    </message>
    <message>
        <source>Told another way than the file, and not written on it. It is shown only now.</source>
        <translation>تُقال بطريق غير طريق الملف، ولا تُكتب عليه. لا تُعرض إلا الآن.</translation>
    </message>
    <message>
        <source>Kind of password</source>
        <translation>نوع كلمة المرور</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>أرقام</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>كلمات</translation>
    </message>
    <message>
        <source>Their own</source>
        <translation>يختارونها</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>كلمة أخرى</translation>
    </message>
    <message>
        <source>Ten digits: an ordinary computer that tries needs months, fast ones perhaps days. Words hold longer.</source>
        <translation>عشرة أرقام: حاسوب عادي يجرّب يحتاج إلى شهور، والسريعة ربما إلى أيام. الكلمات تصمد أطول.</translation>
    </message>
    <message>
        <source>Four words, small letters with spaces: even fast computers that try need years.</source>
        <translation>أربع كلمات بحروف صغيرة ومسافات: حتى الحواسيب السريعة تحتاج إلى سنوات.</translation>
    </message>
    <message>
        <source>How they are told it: {how}</source>
        <translation>كيف تُقال لهم: {how}</translation>
    </message>
    <message>
        <source>Say first that the card may be given without some rows.</source>
        <translation>قل أولًا إنه يجوز إعطاء البطاقة من دون بعض السطور.</translation>
    </message>
    <message>
        <source>Every number is there: {count}</source>
        <translation>كل الأرقام موجودة: {count}</translation>
    </message>
    <message>
        <source>Every step is there: {count}</source>
        <translation>كل الخطوات موجودة: {count}</translation>
    </message>
    <message>
        <source>Every picture is there: {count}</source>
        <translation>كل الصور موجودة: {count}</translation>
    </message>
    <message>
        <source>Kept in memory and not in it: {count}</source>
        <translation>في الذاكرة فقط وليس في الصفحة: {count}</translation>
    </message>
    <message>
        <source>No name, no agency, no date stands on it</source>
        <translation>لا اسم ولا مؤسسة ولا تاريخ على الصفحة</translation>
    </message>
    <message>
        <source>A part of the client&apos;s name stands on it. Is that wanted?</source>
        <translation>جزء من اسم العميل مكتوب فيها. هل هذا مقصود؟</translation>
    </message>
    <message>
        <source>A date stands on it. Is that wanted?</source>
        <translation>فيها تاريخ. هل هذا مقصود؟</translation>
    </message>
    <message>
        <source>Two numbers have the same picture. Choose another one for one of them.</source>
        <translation>رقمان لهما الصورة نفسها. اختر صورة أخرى لأحدهما.</translation>
    </message>
    <message>
        <source>Print it as large as it is. Cut along the dashes, fold along the dots: it fits a wallet.</source>
        <translation>اطبعها بحجمها كما هي. قُصّها عند الخط المتقطع واطوها عند النقاط: تتسع لها المحفظة.</translation>
    </message>
    <message>
        <source>No words on it. Go through the pictures together once.</source>
        <translation>لا كلمات عليها. مُرّا على الصور معًا مرة واحدة.</translation>
    </message>
    <message>
        <source>No room on the card</source>
        <translation>لا تتسع لها البطاقة</translation>
    </message>
    <message>
        <source>Give the card without these</source>
        <translation>أعطِ البطاقة من دون هذه</translation>
    </message>
    <message>
        <source>and so many more: {count}</source>
        <translation>وغيرها أيضًا: {count}</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>نوع الملف</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Where shall the page be saved?</source>
        <translation>أين تُحفظ الصفحة؟</translation>
    </message>
    <message>
        <source>Saved as {file}. It is written down under what was given.</source>
        <translation>حُفظت باسم {file}. وسُجّلت ضمن ما خرج من الخزنة.</translation>
    </message>
    <message>
        <source>In their own words, as they say them</source>
        <translation>بكلمات العميل، كما يقولها</translation>
    </message>
    <message>
        <source>Read back to {name}</source>
        <translation>القراءة على {name}</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>نُقل</translation>
    </message>
    <message>
        <source>Now in memory only</source>
        <translation>الآن في الذاكرة فقط</translation>
    </message>
    <message>
        <source>No longer in memory only: now in the forms</source>
        <translation>لم يعد في الذاكرة فقط: هو الآن في النماذج</translation>
    </message>
    <message>
        <source>Two versions beside each other</source>
        <translation>نسختان جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>قارن</translation>
    </message>
    <message>
        <source>with</source>
        <translation>مع</translation>
    </message>
    <message>
        <source>Also what stayed the same</source>
        <translation>وكذلك ما بقي كما هو</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>كلتاهما تقولان الشيء نفسه.</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>كُتب أيضًا</translation>
    </message>
    <message>
        <source>Not in this version</source>
        <translation>ليس في هذه النسخة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Read aloud in {language}</source>
        <translation>للقراءة بصوت مسموع ({language})</translation>
    </message>
    <message>
        <source>{language}, for you</source>
        <translation>{language}، لك أنت</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>إضافة خطوة</translation>
    </message>
    <message>
        <source>Ideas others have used</source>
        <translation>أفكار استعملها آخرون</translation>
    </message>
    <message>
        <source>From the hotlines</source>
        <translation>من خطوط المساعدة</translation>
    </message>
    <message>
        <source>move</source>
        <translation>تنقّل</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>اسم الشخص أو المؤسسة</translation>
    </message>
    <message>
        <source>Next step, in their words</source>
        <translation>الخطوة التالية، بكلمات العميل</translation>
    </message>
    <message>
        <source>Step taken out</source>
        <translation>أُزيلت الخطوة</translation>
    </message>
    <message>
        <source>Every idea is in the plan already. Their own words are the best ones.</source>
        <translation>كل الأفكار في الخطة من قبل. كلمات العميل نفسها هي الأفضل.</translation>
    </message>
    <message>
        <source>Every number we know is in the plan already.</source>
        <translation>كل رقم نعرفه موجود في الخطة من قبل.</translation>
    </message>
    <message>
        <source>The record has nothing more for this part.</source>
        <translation>ليس في الملف شيء آخر لهذا الجزء.</translation>
    </message>
    <message>
        <source>From the record</source>
        <translation>من الملف</translation>
    </message>
    <message>
        <source>Who checked it…</source>
        <translation>من راجعها…</translation>
    </message>
    <message>
        <source>Checked by {name}</source>
        <translation>راجعه {name}</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>لم يُراجَع بعد</translation>
    </message>
    <message>
        <source>How it is given</source>
        <translation>كيف تُسلَّم</translation>
    </message>
    <message>
        <source>Decided together. Asked for everything that is given.</source>
        <translation>القرار معًا. يُسأل عن هذا لكل ما يُسلَّم.</translation>
    </message>
    <message>
        <source>Where they will keep it</source>
        <translation>أين ستكون محفوظة</translation>
    </message>
    <message>
        <source>Check and give</source>
        <translation>الفحص والتسليم</translation>
    </message>
    <message>
        <source>A title that says nothing to a stranger</source>
        <translation>عنوان لا يقول شيئًا لغريب</translation>
    </message>
    <message>
        <source>It stands on the page, in {language} or any language they like.</source>
        <translation>يظهر على الصفحة، بلغة العميل ({language}) أو بأي لغة يختارها.</translation>
    </message>
    <message>
        <source>Who could find it?</source>
        <translation>من قد يجدها؟</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>بكلمات العميل</translation>
    </message>
    <message>
        <source>Look at it together here, or read it aloud: nothing written is a good answer.</source>
        <translation>انظرا إليها معًا هنا، أو اقرأها بصوت مسموع: لا شيء مكتوب جواب جيد.</translation>
    </message>
    <message>
        <source>No file: others could open it</source>
        <translation>لا ملف: قد يفتحه آخرون</translation>
    </message>
    <message>
        <source>Does the document need a password?</source>
        <translation>هل تلزم المستند كلمة مرور؟</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>It is made for you with the page, shown once, and told another way than the file.</source>
        <translation>تُعدّ لك مع الصفحة، وتُعرض مرة واحدة، وتُقال بطريق غير طريق الملف.</translation>
    </message>
    <message>
        <source>How they are told the password</source>
        <translation>كيف تُقال كلمة المرور للعميل</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>بعد أسبوع</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>بعد أسبوعين</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>بعد 30 يومًا</translation>
    </message>
    <message>
        <source>In 90 days</source>
        <translation>بعد 90 يومًا</translation>
    </message>
    <message>
        <source>Look at it again by {day}</source>
        <translation>المراجعة حتى {day}</translation>
    </message>
    <message>
        <source>Look at it again: no day yet</source>
        <translation>المراجعة: لا يوم محدد بعد</translation>
    </message>
    <message>
        <source>Nobody has asked yet who could find it. Until then only “nothing written” is offered.</source>
        <translation>لم يسأل أحد بعد من قد يعثر عليها. وحتى ذلك لا يُعرض إلا «لا شيء مكتوب».</translation>
    </message>
    <message>
        <source>Ask it now</source>
        <translation>اسأل الآن</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>مكان الحفظ</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>من قد يجدها</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>المراجعة حتى</translation>
    </message>
    <message>
        <source>Change this</source>
        <translation>تغيير هذا</translation>
    </message>
    <message>
        <source>Before giving, every number and step is looked for again in the finished file.</source>
        <translation>قبل التسليم يُبحث من جديد عن كل رقم وكل خطوة في الملف الجاهز.</translation>
    </message>
    <message>
        <source>Check and give…</source>
        <translation>الفحص والتسليم…</translation>
    </message>
    <message>
        <source>Also in {language}</source>
        <translation>أيضًا باللغة {language}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>Yes, told another way</source>
        <translation>نعم، تُقال بطريق آخر</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا توجد</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} و{other}</translation>
    </message>
    <message>
        <source>Words missing: {count}</source>
        <translation>خطوات ينقصها النص: {count}</translation>
    </message>
    <message>
        <source>In parts, numbers first</source>
        <translation>على أجزاء، الأرقام أولًا</translation>
    </message>
    <message>
        <source>A quiet subject, copied part by part</source>
        <translation>موضوع هادئ، يُنسخ جزءًا بعد جزء</translation>
    </message>
    <message>
        <source>Read aloud, and nothing to be found</source>
        <translation>تُقرأ بصوت مسموع، ولا شيء يُعثر عليه</translation>
    </message>
    <message>
        <source>With a password</source>
        <translation>بكلمة مرور</translation>
    </message>
    <message>
        <source>To print or to keep</source>
        <translation>للطباعة أو للحفظ</translation>
    </message>
    <message>
        <source>Which plan?</source>
        <translation>أي خطة؟</translation>
    </message>
    <message>
        <source>For whom each one is. Your judgement, with theirs.</source>
        <translation>لمن كلٌّ منها. تقديرك مع تقديرهم.</translation>
    </message>
    <message>
        <source>Before we plan</source>
        <translation>قبل أن نخطط</translation>
    </message>
    <message>
        <source>A child&apos;s plan stands in the child&apos;s own record. Open that one for it.</source>
        <translation>خطة الطفل مكانها سجل الطفل نفسه. افتح ذلك السجل لها.</translation>
    </message>
    <message>
        <source>They may be under 18.</source>
        <translation>قد يكون العمر دون 18.</translation>
    </message>
    <message>
        <source>The record speaks of it.</source>
        <translation>السجل يذكر ذلك.</translation>
    </message>
    <message>
        <source>Choose a plan first.</source>
        <translation>اختر خطة أولًا.</translation>
    </message>
    <message>
        <source>Your own judgement. Not read out.</source>
        <translation>تقديرك أنت. لا يُقرأ بصوت مسموع.</translation>
    </message>
    <message>
        <source>Numbers for tonight</source>
        <translation>أرقام لهذه الليلة</translation>
    </message>
    <message>
        <source>For {name}. {who}</source>
        <translation>لـ {name}. {who}</translation>
    </message>
    <message>
        <source>Are you trained in safety planning?</source>
        <translation>هل تدرّبت على وضع خطط الأمان؟</translation>
    </message>
    <message>
        <source>Kept for you, not for this client. A plan is made by people trained for it.</source>
        <translation>يُحفظ الجواب لك أنت، لا لهذا العميل. الخطة يضعها من تدرّب عليها.</translation>
    </message>
    <message>
        <source>Why now all the same? In your words</source>
        <translation>لماذا الآن مع ذلك؟ بكلماتك أنت</translation>
    </message>
    <message>
        <source>Talked about alone, never counted</source>
        <translation>يُسأل عنها على انفراد، ولا تُعدّ أبدًا</translation>
    </message>
    <message>
        <source>Press what is so. Nothing pressed: nothing was noted.</source>
        <translation>اضغط على ما هو حاصل. إن لم يُضغط شيء فلم يُسجَّل شيء.</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>سُجِّل</translation>
    </message>
    <message>
        <source>An advocate was offered</source>
        <translation>عُرضت مناصِرة متخصصة</translation>
    </message>
    <message>
        <source>What your supervisor says</source>
        <translation>ماذا يقول مشرفك</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>يوافق</translation>
    </message>
    <message>
        <source>Not this plan</source>
        <translation>ليست هذه الخطة</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>لم نصل إليه</translation>
    </message>
    <message>
        <source>Who was asked</source>
        <translation>من سُئل</translation>
    </message>
    <message>
        <source>When, today (hour:minute)</source>
        <translation>متى، اليوم (ساعة:دقيقة)</translation>
    </message>
    <message>
        <source>Take that plan</source>
        <translation>خذ تلك الخطة</translation>
    </message>
    <message>
        <source>Made for such danger: “{plan}”.</source>
        <translation>وُضعت لمثل هذا الخطر: «{plan}».</translation>
    </message>
    <message>
        <source>Before this plan your supervisor is asked: {people}</source>
        <translation>قبل هذه الخطة يُسأل مشرفك: {people}</translation>
    </message>
    <message>
        <source>Before this plan your supervisor is asked.</source>
        <translation>قبل هذه الخطة يُسأل مشرفك.</translation>
    </message>
    <message>
        <source>A time of today that is over, such as 14:05.</source>
        <translation>وقت من اليوم قد مضى، مثل 14:05.</translation>
    </message>
    <message>
        <source>Always offered</source>
        <translation>معروض دائمًا</translation>
    </message>
    <message>
        <source>Another plan</source>
        <translation>خطة أخرى</translation>
    </message>
    <message>
        <source>A crisis is still running. A plan is made when it has passed.</source>
        <translation>ما زالت أزمة جارية. توضع الخطة حين يزول الخطر.</translation>
    </message>
    <message>
        <source>Begin the plan</source>
        <translation>بدء الخطة</translation>
    </message>
    <message>
        <source>For tonight</source>
        <translation>لهذه الليلة</translation>
    </message>
    <message>
        <source>Answer every question first.</source>
        <translation>يلزم أولًا جواب عن كل سؤال.</translation>
    </message>
    <message>
        <source>Not the time yet. Nobody plans in a crisis or in danger now; no reason changes that.</source>
        <translation>لم يحن الوقت بعد. لا أحد يخطط في أزمة أو وسط خطر قائم الآن؛ لا سبب يغيّر ذلك.</translation>
    </message>
    <message>
        <source>Not this plan yet: your supervisor is asked first. Give what they need for tonight.</source>
        <translation>ليست هذه الخطة بعد: يُسأل مشرفك أولًا. أعطهم ما يحتاجونه لهذه الليلة.</translation>
    </message>
    <message>
        <source>A plan is made by people trained for it. Give what they need for tonight, and hand over to one.</source>
        <translation>الخطة يضعها من تدرّب عليها. أعطهم ما يحتاجونه لهذه الليلة، ثم سلّم الأمر إلى مدرَّب.</translation>
    </message>
    <message>
        <source>Now is a good time to plan together.</source>
        <translation>الوقت مناسب الآن للتخطيط معًا.</translation>
    </message>
    <message>
        <source>You plan with your reason beside it.</source>
        <translation>توضع الخطة ومعها السبب الذي كتبته.</translation>
    </message>
    <message>
        <source>Not the time yet. Give what they need for tonight, or write why now all the same.</source>
        <translation>لم يحن الوقت بعد. يُعطى ما يلزم لهذه الليلة، أو يُكتب لماذا الآن مع ذلك.</translation>
    </message>
    <message>
        <source>A sign is noted: offer an advocate, and say what they answered.</source>
        <translation>سُجِّلت علامة: اعرض مناصِرة متخصصة، واذكر بماذا أجابوا.</translation>
    </message>
    <message>
        <source>A sign is noted: ask your supervisor first.</source>
        <translation>سُجِّلت علامة: اسأل مشرفك أولًا.</translation>
    </message>
    <message>
        <source>Say who was asked, and when.</source>
        <translation>اذكر من سُئل، ومتى.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Save the page…</source>
        <translation>حفظ الصفحة…</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>القراءة على العميل</translation>
    </message>
    <message>
        <source>Not read back yet.</source>
        <translation>لم تُقرأ على العميل بعد.</translation>
    </message>
    <message>
        <source>Changed since it was read back.</source>
        <translation>تغيّرت بعد قراءتها على العميل.</translation>
    </message>
    <message>
        <source>Something is still missing.</source>
        <translation>ما زال شيء ناقصًا.</translation>
    </message>
    <message>
        <source>Choose another form, or look at how it is given.</source>
        <translation>يُختار شكل آخر، أو يُراجَع كيف تُسلَّم.</translation>
    </message>
    <message>
        <source>No words in {language} yet</source>
        <translation>لا نص بعد ({language})</translation>
    </message>
    <message>
        <source>Too long for the plan</source>
        <translation>أطول من الخطة</translation>
    </message>
    <message>
        <source>Nobody can dial this number yet</source>
        <translation>لا يمكن الاتصال بهذا الرقم بعد</translation>
    </message>
    <message>
        <source>One that says nothing to a stranger</source>
        <translation>عنوان لا يقول شيئًا لغريب</translation>
    </message>
    <message>
        <source>A title</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Somebody who answers, day and night if possible</source>
        <translation>شخص يجيب، ليلًا ونهارًا إن أمكن</translation>
    </message>
    <message>
        <source>A telephone number</source>
        <translation>رقم هاتف</translation>
    </message>
    <message>
        <source>Numbers are enough for today</source>
        <translation>تكفي الأرقام اليوم</translation>
    </message>
    <message>
        <source>A first step</source>
        <translation>خطوة أولى</translation>
    </message>
    <message>
        <source>Still missing. Press one to go there.</source>
        <translation>ما زال ناقصًا. الضغط على بند ينقلك إليه.</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>ما زال ناقصًا</translation>
    </message>
    <message>
        <source>{part}, {number}: {words}</source>
        <translation>{part}، {number}: {words}</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>اذهب إلى هناك</translation>
    </message>
    <message>
        <source>This sign cannot be printed here, and nothing is given with an empty box in it: {signs}</source>
        <translation>لا يمكن طباعة هذه العلامة هنا، ولا يُسلَّم شيء فيه مربع فارغ: {signs}</translation>
    </message>
    <message>
        <source>Leave it out of what is given</source>
        <translation>اتركها خارج ما يُعطى</translation>
    </message>
    <message>
        <source>Leave them out of what is given</source>
        <translation>اتركها كلها خارج ما يُعطى</translation>
    </message>
    <message>
        <source>In memory only, unless they choose otherwise</source>
        <translation>في الذاكرة فقط، ما لم يختر العميل غير ذلك</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>One or more lines are left out here. The record has all of them.</source>
        <translation>تُرك هنا سطر أو أكثر. الملف فيه كل الأسطر.</translation>
    </message>
    <message>
        <source>Plain letters, {units} of 160, messages on the bill: {segments}</source>
        <translation>حروف بسيطة، {units} من 160، الرسائل في الفاتورة: {segments}</translation>
    </message>
    <message>
        <source>Any script, {units} of 70, messages on the bill: {segments}</source>
        <translation>أي كتابة، {units} من 70، الرسائل في الفاتورة: {segments}</translation>
    </message>
    <message>
        <source>Put the parts together.</source>
        <translation>جارٍ جمع الأجزاء.</translation>
    </message>
    <message>
        <source>Parts: {parts}. Messages on the bill: {segments}. Numbers come first and are never cut.</source>
        <translation>الأجزاء: {parts}. الرسائل المحسوبة: {segments}. الأرقام أولًا ولا تُقطع أبدًا.</translation>
    </message>
    <message>
        <source>A copied part is forgotten after {seconds} seconds.</source>
        <translation>يُنسى الجزء المنسوخ بعد {seconds} ثانية.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Words of the email</source>
        <translation>نص الرسالة الإلكترونية</translation>
    </message>
    <message>
        <source>Copy part {number}</source>
        <translation>نسخ الجزء {number}</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>انسخ النص</translation>
    </message>
    <message>
        <source>Copy the subject</source>
        <translation>انسخ الموضوع</translation>
    </message>
    <message>
        <source>Written down: they have it.</source>
        <translation>دُوّن: صارت عندهم.</translation>
    </message>
    <message>
        <source>It is sent, they have it</source>
        <translation>أُرسلت، وهي عندهم</translation>
    </message>
    <message>
        <source>Copy it and send it first.</source>
        <translation>انسخها وأرسلها أولًا.</translation>
    </message>
    <message>
        <source>It is copied for {seconds} seconds.</source>
        <translation>نُسخت لمدة {seconds} ثانية.</translation>
    </message>
    <message>
        <source>Part {number} is copied for {seconds} seconds.</source>
        <translation>نُسخ الجزء {number} لمدة {seconds} ثانية.</translation>
    </message>
    <message>
        <source>Checked {day}</source>
        <translation>جرى التأكد في {day}</translation>
    </message>
    <message>
        <source>Your agency has not named local experts yet. Your supervisor knows whom to ask.</source>
        <translation>لم تسمِّ مؤسستك مختصين محليين بعد. المشرف يعرف من يُسأل.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>A picture for this row</source>
        <translation>صورة لهذا السطر</translation>
    </message>
    <message>
        <source>Close the pictures</source>
        <translation>إغلاق الصور</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>بلا صورة</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>الصفحة {number} من {count}</translation>
    </message>
    <message>
        <source>Read every step. Let them correct it.</source>
        <translation>تُقرأ كل خطوة على العميل ليصححها.</translation>
    </message>
    <message>
        <source>A read-back is no check of the translation. That is done by a qualified person.</source>
        <translation>القراءة على العميل ليست مراجعة للترجمة. المراجعة يقوم بها شخص مؤهل.</translation>
    </message>
    <message>
        <source>Nothing is meant for a form yet.</source>
        <translation>لا شيء مخصص لأي شكل بعد.</translation>
    </message>
    <message>
        <source>Read back and right</source>
        <translation>قُرئت وهي صحيحة</translation>
    </message>
    <message>
        <source>Together, before it is given</source>
        <translation>معًا، قبل تسليمها</translation>
    </message>
    <message>
        <source>Not checked by a qualified person</source>
        <translation>لم يراجعه شخص مؤهل</translation>
    </message>
    <message>
        <source>Who read it to them, if it was not you</source>
        <translation>من قرأها لهم، إن لم تكن أنت</translation>
    </message>
    <message>
        <source>The interpreter&apos;s name or number</source>
        <translation>اسم المترجم أو رقمه</translation>
    </message>
    <message>
        <source>Not read back yet</source>
        <translation>لم تُقرأ على العميل بعد</translation>
    </message>
    <message>
        <source>Read back on {day}, changed since</source>
        <translation>قُرئت على العميل في {day}، وتغيّرت بعد ذلك</translation>
    </message>
    <message>
        <source>Read back on {day}</source>
        <translation>قُرئت على العميل في {day}</translation>
    </message>
    <message>
        <source>Read back on {day} by {name}</source>
        <translation>قرأها لهم {name} في {day}</translation>
    </message>
    <message>
        <source>the caseworker</source>
        <translation>مسؤول الحالة</translation>
    </message>
    <message>
        <source>In memory only</source>
        <translation>في الذاكرة فقط</translation>
    </message>
    <message>
        <source>In the forms</source>
        <translation>في الأشكال المسلَّمة</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Step {number}: drag it to another place, or press Alt and an arrow</source>
        <translation>الخطوة {number}: اسحبها إلى مكان آخر، أو اضغط Alt وسهمًا</translation>
    </message>
    <message>
        <source>Step {number} in {language}</source>
        <translation>الخطوة {number} ({language})</translation>
    </message>
    <message>
        <source>Number of step {number}</source>
        <translation>رقم هاتف الخطوة {number}</translation>
    </message>
    <message>
        <source>Keep step {number} in memory only</source>
        <translation>إبقاء الخطوة {number} في الذاكرة فقط</translation>
    </message>
    <message>
        <source>In memory only: never on paper, in a file, a message or a pack.</source>
        <translation>في الذاكرة فقط: لا على ورق ولا في ملف أو رسالة أو حزمة أبدًا.</translation>
    </message>
    <message>
        <source>Take step {number} out</source>
        <translation>إزالة الخطوة {number}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا توجد</translation>
    </message>
    <message>
        <source>Picture of step {number}: {picture}</source>
        <translation>صورة الخطوة {number}: {picture}</translation>
    </message>
    <message>
        <source>Not in the plan yet.</source>
        <translation>ليس في الخطة بعد.</translation>
    </message>
    <message>
        <source>Parts of the plan</source>
        <translation>أقسام الخطة</translation>
    </message>
    <message>
        <source>The plan as it is</source>
        <translation>الخطة كما هي</translation>
    </message>
    <message>
        <source>Back, keeping the plan</source>
        <translation>رجوع، وتبقى الخطة محفوظة</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>رقم الطوارئ المحلي</translation>
    </message>
    <message>
        <source>Plan {number}</source>
        <translation>الخطة {number}</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Smoke alarm</source>
        <translation>جرس إنذار الدخان</translation>
    </message>
    <message>
        <source>Alcohol</source>
        <translation>كحول</translation>
    </message>
    <message>
        <source>Warning sign</source>
        <translation>علامة تحذير</translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation>سيارة إسعاف</translation>
    </message>
    <message>
        <source>Angry face</source>
        <translation>وجه غاضب</translation>
    </message>
    <message>
        <source>Keeping apart</source>
        <translation>الابتعاد</translation>
    </message>
    <message>
        <source>Baby</source>
        <translation>رضيع</translation>
    </message>
    <message>
        <source>Packed bag</source>
        <translation>حقيبة جاهزة</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>بطارية</translation>
    </message>
    <message>
        <source>Bicycle</source>
        <translation>دراجة</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>كتاب</translation>
    </message>
    <message>
        <source>Sitting quietly</source>
        <translation>جلوس هادئ</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>تقويم</translation>
    </message>
    <message>
        <source>Calm face</source>
        <translation>وجه هادئ</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>سيارة</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>بطاقة هوية</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>رعاية</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>أطفال</translation>
    </message>
    <message>
        <source>Church</source>
        <translation>كنيسة</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>طبيب</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>باب</translation>
    </message>
    <message>
        <source>Ear</source>
        <translation>أذن</translation>
    </message>
    <message>
        <source>Older people</source>
        <translation>كبار السن</translation>
    </message>
    <message>
        <source>Eye</source>
        <translation>عين</translation>
    </message>
    <message>
        <source>Glad face</source>
        <translation>وجه فرح</translation>
    </message>
    <message>
        <source>People talking</source>
        <translation>أناس يتحدثون</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>قلب</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>بيت</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>مستشفى</translation>
    </message>
    <message>
        <source>Someone answers</source>
        <translation>شخص يردّ</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>الإنترنت</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>مفتاح</translation>
    </message>
    <message>
        <source>Two children</source>
        <translation>طفلان</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>حاسوب</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>القانون</translation>
    </message>
    <message>
        <source>Leaving with a suitcase</source>
        <translation>مغادرة مع حقيبة سفر</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ضوء</translation>
    </message>
    <message>
        <source>List</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Loud sound</source>
        <translation>صوت عالٍ</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>رجل</translation>
    </message>
    <message>
        <source>Warm meal</source>
        <translation>وجبة ساخنة</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>دواء</translation>
    </message>
    <message>
        <source>Meeting place</source>
        <translation>مكان اللقاء</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>رسائل</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>هاتف محمول</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>مال</translation>
    </message>
    <message>
        <source>Mosque</source>
        <translation>مسجد</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>موسيقى</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>الجيران</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>ليل</translation>
    </message>
    <message>
        <source>No alcohol</source>
        <translation>بلا كحول</translation>
    </message>
    <message>
        <source>Outdoors</source>
        <translation>في الهواء الطلق</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>أوراق</translation>
    </message>
    <message>
        <source>Peace</source>
        <translation>سلام</translation>
    </message>
    <message>
        <source>People</source>
        <translation>أشخاص</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>شخص واحد</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>هاتف</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>شرطة</translation>
    </message>
    <message>
        <source>Speaking in private</source>
        <translation>حديث على انفراد</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>طريق</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>ركض</translation>
    </message>
    <message>
        <source>Sad face</source>
        <translation>وجه حزين</translation>
    </message>
    <message>
        <source>Safe home</source>
        <translation>بيت آمن</translation>
    </message>
    <message>
        <source>School</source>
        <translation>مدرسة</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>متجر</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>نوم</translation>
    </message>
    <message>
        <source>Sport</source>
        <translation>رياضة</translation>
    </message>
    <message>
        <source>Staying in</source>
        <translation>البقاء في البيت</translation>
    </message>
    <message>
        <source>Stop sign</source>
        <translation>علامة توقف</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>حديث</translation>
    </message>
    <message>
        <source>Temple</source>
        <translation>معبد</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>مدينة</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>مشي</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>ماء</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>امرأة</translation>
    </message>
    <message>
        <source>Worried face</source>
        <translation>وجه قلق</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Others read the phone</source>
        <translation>آخرون يقرؤون الهاتف</translation>
    </message>
    <message>
        <source>Others look through papers</source>
        <translation>آخرون ينظرون في الأوراق</translation>
    </message>
    <message>
        <source>Others use the computer or email</source>
        <translation>آخرون يستعملون الحاسوب أو البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>غير متأكد</translation>
    </message>
    <message>
        <source>Left out: nobody has asked yet who could find it</source>
        <translation>متروك: لم يسأل أحد بعد من قد يعثر عليها</translation>
    </message>
    <message>
        <source>Left out: others read the phone</source>
        <translation>متروك: آخرون يقرؤون الهاتف</translation>
    </message>
    <message>
        <source>Left out: they said no text messages</source>
        <translation>متروك: قيل إن الرسائل النصية لا تناسب</translation>
    </message>
    <message>
        <source>Left out: nobody has asked yet whether text messages are safe</source>
        <translation>متروك: لم يُسأل بعد هل الرسائل النصية آمنة</translation>
    </message>
    <message>
        <source>Left out: others could read the email</source>
        <translation>متروك: قد يقرأ آخرون البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Left out: they said no email</source>
        <translation>متروك: قالوا لا للبريد الإلكتروني</translation>
    </message>
    <message>
        <source>Left out: nobody has asked yet whether email is safe</source>
        <translation>متروك: لم يسأل أحد بعد هل البريد الإلكتروني آمن</translation>
    </message>
    <message>
        <source>Left out: others could play it, and no password guards it</source>
        <translation>متروك: قد يشغّلها آخرون، ولا تحميها كلمة سر</translation>
    </message>
    <message>
        <source>No paper: others look through papers</source>
        <translation>لا ورق: هناك من يفتّش الأوراق</translation>
    </message>
    <message>
        <source>Left out until it has a password: others could open it</source>
        <translation>متروك حتى توضع له كلمة مرور: قد يفتحه آخرون</translation>
    </message>
    <message>
        <source>Not given: a number is not in the finished form as it should be.</source>
        <translation>لم تُعطَ: رقم ليس في الصيغة الجاهزة كما يجب.</translation>
    </message>
    <message>
        <source>Not given: words are not in the finished form as they should be.</source>
        <translation>لم تُعطَ: كلمات ليست في الصيغة الجاهزة كما يجب.</translation>
    </message>
    <message>
        <source>Not given: something kept in memory shows in it. Perhaps another row says the same.</source>
        <translation>لم تُعطَ: يظهر فيها شيء يُحفظ في الذاكرة. ربما يقول سطر آخر الشيء نفسه.</translation>
    </message>
    <message>
        <source>Not given: the picture is not the page that was checked.</source>
        <translation>لم تُعطَ: الصورة ليست الصفحة التي فُحصت.</translation>
    </message>
    <message>
        <source>Card for the wallet, {language}</source>
        <translation>بطاقة للمحفظة، {language}</translation>
    </message>
    <message>
        <source>Text message, {language}</source>
        <translation>رسالة نصية، {language}</translation>
    </message>
    <message>
        <source>Large print, {language}</source>
        <translation>طباعة كبيرة، {language}</translation>
    </message>
    <message>
        <source>In pictures, {language}</source>
        <translation>بالصور، {language}</translation>
    </message>
    <message>
        <source>Email, {language}</source>
        <translation>بريد إلكتروني، {language}</translation>
    </message>
    <message>
        <source>Recording, {language}</source>
        <translation>تسجيل صوتي، {language}</translation>
    </message>
    <message>
        <source>Nothing written, {language}</source>
        <translation>لا شيء مكتوب، {language}</translation>
    </message>
    <message>
        <source>Played to them, {language}</source>
        <translation>شُغّلت لهم، {language}</translation>
    </message>
    <message>
        <source>Document, {language}</source>
        <translation>مستند، {language}</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>طباعة كبيرة</translation>
    </message>
    <message>
        <source>Card for the wallet</source>
        <translation>بطاقة للمحفظة</translation>
    </message>
    <message>
        <source>In pictures</source>
        <translation>بالصور</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>تسجيل صوتي</translation>
    </message>
    <message>
        <source>Nothing written</source>
        <translation>لا شيء مكتوب</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>مستند</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>ذاكرة USB</translation>
    </message>
    <message>
        <source>Their phone</source>
        <translation>هاتفهم</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>مطبوع</translation>
    </message>
    <message>
        <source>It stays here</source>
        <translation>يبقى هنا</translation>
    </message>
    <message>
        <source>Version {number}, not given yet</source>
        <translation>النسخة {number}، لم تُسلَّم بعد</translation>
    </message>
    <message>
        <source>Version {number}, given {day}</source>
        <translation>النسخة {number}، سُلّمت في {day}</translation>
    </message>
    <message>
        <source>Looked up {day}, not dialled</source>
        <translation>بُحث عنه في {day}، ولم يُتصل به</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>بلا جواب</translation>
    </message>
    <message>
        <source>Not the time yet</source>
        <translation>لم يحن الوقت بعد</translation>
    </message>
    <message>
        <source>Open crisis</source>
        <translation>فتح الأزمة</translation>
    </message>
    <message>
        <source>Danger or a crisis comes first.</source>
        <translation>الخطر أو الأزمة أولًا.</translation>
    </message>
    <message>
        <source>Numbers to give now</source>
        <translation>أرقام تُعطى الآن</translation>
    </message>
    <message>
        <source>Look at the questions again</source>
        <translation>مراجعة الأسئلة</translation>
    </message>
    <message>
        <source>Ask your supervisor first: {people}</source>
        <translation>يُسأل المشرف أولًا: {people}</translation>
    </message>
    <message>
        <source>Ask your supervisor first.</source>
        <translation>يُسأل المشرف أولًا.</translation>
    </message>
    <message>
        <source>Where they will be, in their words</source>
        <translation>أين سيكون العميل، بكلماته</translation>
    </message>
    <message>
        <source>When and how, as agreed</source>
        <translation>متى وكيف، كما اتُّفق</translation>
    </message>
    <message>
        <source>Numbers given</source>
        <translation>أُعطيت الأرقام</translation>
    </message>
    <message>
        <source>Called together</source>
        <translation>جرى الاتصال معًا</translation>
    </message>
    <message>
        <source>They want one</source>
        <translation>يريدون ذلك</translation>
    </message>
    <message>
        <source>They prefer not to</source>
        <translation>يفضّل العميل ألا يفعل</translation>
    </message>
    <message>
        <source>Not offered yet</source>
        <translation>لم يُعرض بعد</translation>
    </message>
    <message>
        <source>Noted, never counted</source>
        <translation>سُجِّل، ولا يُعدّ أبدًا</translation>
    </message>
    <message>
        <source>Asked first, and agreed: {name}</source>
        <translation>سُئل أولًا ووافق: {name}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Languages of this plan</source>
        <translation>لغات هذه الخطة</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>لك</translation>
    </message>
    <message>
        <source>For them</source>
        <translation>لهم</translation>
    </message>
    <message>
        <source>Steps are written in both, and each form is made in one of them. Words already written are kept.</source>
        <translation>تُكتب الخطوات باللغتين، ويُعدّ كل شكل بواحدة منهما. وما كُتب من قبل يبقى محفوظًا.</translation>
    </message>
    <message>
        <source>Waystead has no words of its own in {language}: headings, questions and ideas stay in English. Write their steps with an interpreter, or choose a language that they understand as well.</source>
        <translation>ليس لدى Waystead كلمات بلغة {language}: تبقى العناوين والأسئلة والأفكار بالإنجليزية. اكتب الخطوات مع مترجم شفوي، أو اختر لغة يفهمها العميل أيضًا.</translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}: {answer}</translation>
    </message>
    <message>
        <source>Making the page</source>
        <translation>يجري إعداد الصفحة</translation>
    </message>
    <message>
        <source>Print the page</source>
        <translation>طباعة الصفحة</translation>
    </message>
    <message>
        <source>Nothing written is a good answer: nothing can be found.</source>
        <translation>لا شيء مكتوب جواب جيد: لا شيء يُعثر عليه.</translation>
    </message>
    <message>
        <source>Read it aloud slowly, let them say it back, and once more another day.</source>
        <translation>اقرأها ببطء بصوت مسموع، ودعهم يعيدونها، ثم مرة أخرى في يوم آخر.</translation>
    </message>
    <message>
        <source>They have it in their head</source>
        <translation>صارت في ذاكرتهم</translation>
    </message>
    <message>
        <source>Written down: read aloud, nothing written was given.</source>
        <translation>دُوّن: قُرئت بصوت مسموع، ولم يُعطَ شيء مكتوب.</translation>
    </message>
    <message>
        <source>Kept in memory, said only when nobody else hears: {count}</source>
        <translation>محفوظ في الذاكرة، ولا يُقال إلا حين لا يسمع أحد: {count}</translation>
    </message>
    <message>
        <source>Kept in memory {number}</source>
        <translation>محفوظ في الذاكرة {number}</translation>
    </message>
    <message>
        <source>In their head</source>
        <translation>في ذاكرتهم</translation>
    </message>
    <message>
        <source>Whose eyes may fall on it?</source>
        <translation>عينا من قد تقعان عليها؟</translation>
    </message>
    <message>
        <source>The plan&apos;s words</source>
        <translation>كلمات الخطة</translation>
    </message>
    <message>
        <source>Words that tell nothing</source>
        <translation>كلمات لا تقول شيئًا</translation>
    </message>
    <message>
        <source>Only numbers, each behind an initial or a word of theirs. Steps stay in the head, and so does 911.</source>
        <translation>أرقام فقط، وقبل كل رقم حرف أول أو كلمة منهم. الخطوات تبقى في الذاكرة، وكذلك 911.</translation>
    </message>
    <message>
        <source>Label of {number}</source>
        <translation>تسمية {number}</translation>
    </message>
    <message>
        <source>Anybody can look up whose number this is.</source>
        <translation>يستطيع أي أحد أن يعرف لمن هذا الرقم.</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>سجّله</translation>
    </message>
    <message>
        <source>Whose voice?</source>
        <translation>صوت من؟</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>صوتي</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>المترجم</translation>
    </message>
    <message>
        <source>Theirs: they chose it</source>
        <translation>صوتهم: هم اختاروا ذلك</translation>
    </message>
    <message>
        <source>A voice that is known tells whose plan it is. Record another person&apos;s.</source>
        <translation>الصوت المعروف يكشف صاحب الخطة. سجّل صوت شخص آخر.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>سجّل</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>توقف واحفظ</translation>
    </message>
    <message>
        <source>Use this computer&apos;s voice</source>
        <translation>استعمل صوت هذا الحاسوب</translation>
    </message>
    <message>
        <source>This computer has no voice for {language}.</source>
        <translation>ليس في هذا الحاسوب صوت للغة {language}.</translation>
    </message>
    <message>
        <source>Twenty minutes are the most. What was said is kept.</source>
        <translation>عشرون دقيقة هي الحد الأقصى. ما قيل محفوظ.</translation>
    </message>
    <message>
        <source>Pause recording</source>
        <translation>أوقف التسجيل مؤقتًا</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>تابع</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>لحظة</translation>
    </message>
    <message>
        <source>Recording, {time} kept</source>
        <translation>يجري التسجيل، حُفظ {time}</translation>
    </message>
    <message>
        <source>Paused, {time} kept</source>
        <translation>متوقف مؤقتًا، حُفظ {time}</translation>
    </message>
    <message>
        <source>What is said in it</source>
        <translation>ما يقال فيه</translation>
    </message>
    <message>
        <source>Say this, and nothing else. Then play it and tick what you hear: a machine cannot check a voice.</source>
        <translation>قل هذا ولا شيء غيره. ثم شغّله وضع علامة على ما تسمعه: لا تستطيع الآلة فحص صوت.</translation>
    </message>
    <message>
        <source>Nothing is said that is kept in memory: {count}</source>
        <translation>لا يقال شيء مما يُحفظ في الذاكرة فقط: {count}</translation>
    </message>
    <message>
        <source>Put away. It is kept.</source>
        <translation>وُضعت جانبًا. وهي محفوظة.</translation>
    </message>
    <message>
        <source>Put this plan away</source>
        <translation>وضع هذه الخطة جانبًا</translation>
    </message>
    <message>
        <source>It is no longer shown in a crisis and not asked about. It is kept and can be brought back. What they hold in their hands stays with them: ask where it is.</source>
        <translation>لا تُعرض بعد ذلك في الأزمة ولا يُسأل عنها. تبقى محفوظة ويمكن إرجاعها. أما ما في أيديهم فيبقى معهم: اسأل أين هو.</translation>
    </message>
    <message>
        <source>Why, in a few words, if they help</source>
        <translation>السبب، في كلمات قليلة، إن كانت تفيد</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>ضعها جانبًا</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>اتركها</translation>
    </message>
    <message>
        <source>They used it</source>
        <translation>استخدموها</translation>
    </message>
    <message>
        <source>They did not use it</source>
        <translation>لم يستخدموها</translation>
    </message>
    <message>
        <source>They did not say whether they used it</source>
        <translation>لم يقولوا هل استخدموها</translation>
    </message>
    <message>
        <source>it helped</source>
        <translation>ساعدتهم</translation>
    </message>
    <message>
        <source>it helped a little</source>
        <translation>ساعدتهم قليلًا</translation>
    </message>
    <message>
        <source>it did not help</source>
        <translation>لم تساعدهم</translation>
    </message>
    <message>
        <source>they did not say whether it helped</source>
        <translation>لم يقولوا هل ساعدتهم</translation>
    </message>
    <message>
        <source>Did they use it, did it help?</source>
        <translation>هل استخدموها، وهل ساعدتهم؟</translation>
    </message>
    <message>
        <source>Since you last spoke of it</source>
        <translation>منذ آخر حديث عنها</translation>
    </message>
    <message>
        <source>Used it</source>
        <translation>استخدموها</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>لم تُستخدم</translation>
    </message>
    <message>
        <source>Did not say</source>
        <translation>لم يقولوا</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>هل ساعدت؟</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>قليلًا</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>احفظ هذا</translation>
    </message>
    <message>
        <source>Say first whether they used it.</source>
        <translation>قل أولًا هل استخدموها.</translation>
    </message>
    <message>
        <source>Kept with the plan</source>
        <translation>حُفظ مع الخطة</translation>
    </message>
    <message>
        <source>{day}, version {version}: {answer}</source>
        <translation>{day}، النسخة {version}: {answer}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>لم يُسألوا بعد.</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>قيد الكتابة</translation>
    </message>
    <message>
        <source>they have this one</source>
        <translation>هذه التي عندهم</translation>
    </message>
    <message>
        <source>replaced by the next one</source>
        <translation>حلّت محلها التالية</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>موضوعة جانبًا</translation>
    </message>
    <message>
        <source>Plan {number}, version {version}</source>
        <translation>الخطة {number}، النسخة {version}</translation>
    </message>
    <message>
        <source>Something was typed after this was given. It is kept, and stands in the next version.</source>
        <translation>كُتب شيء بعد إعطاء هذه النسخة. هو محفوظ، ويظهر في النسخة التالية.</translation>
    </message>
    <message>
        <source>They have had it since {day}. It stays as it is: a change begins the next version.</source>
        <translation>هي عندهم منذ {day}. تبقى كما هي: أي تغيير يبدأ النسخة التالية.</translation>
    </message>
    <message>
        <source>They have had numbers and first steps since {day}. The rest is written in the next version.</source>
        <translation>عندهم الأرقام والخطوات الأولى منذ {day}. البقية تُكتب في النسخة التالية.</translation>
    </message>
    <message>
        <source>Given on {day}. A newer version has taken its place.</source>
        <translation>أُعطيت في {day}. وحلّت محلها نسخة أحدث.</translation>
    </message>
    <message>
        <source>Put away on {day}. It is kept.</source>
        <translation>وُضعت جانبًا في {day}. وهي محفوظة.</translation>
    </message>
    <message>
        <source>Look at it together</source>
        <translation>النظر فيها معًا</translation>
    </message>
    <message>
        <source>Does every number still answer? Is every step still safe, and still theirs?</source>
        <translation>هل ما زال كل رقم يجيب؟ هل كل خطوة ما زالت آمنة، وما زالت خطوتهم؟</translation>
    </message>
    <message>
        <source>It still fits. Again:</source>
        <translation>ما زالت مناسبة. مرة أخرى:</translation>
    </message>
    <message>
        <source>It still fits. Again: {when}</source>
        <translation>ما زالت مناسبة. مرة أخرى: {when}</translation>
    </message>
    <message>
        <source>It has to change</source>
        <translation>يجب أن تتغير</translation>
    </message>
    <message>
        <source>Not on what they have: it waits for the rest</source>
        <translation>ليس فيما عندهم: ينتظر البقية</translation>
    </message>
    <message>
        <source>Nothing is written in this version.</source>
        <translation>لا شيء مكتوب في هذه النسخة.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Put away…</source>
        <translation>ضعها جانبًا…</translation>
    </message>
    <message>
        <source>Go on with the next version</source>
        <translation>متابعة النسخة التالية</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>غيّرها</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>أرجعها</translation>
    </message>
    <message>
        <source>To be looked at by {day}</source>
        <translation>يُنظر فيها حتى {day}</translation>
    </message>
    <message>
        <source>No day yet for looking at it again</source>
        <translation>لا يوم بعد للنظر فيها مرة أخرى</translation>
    </message>
    <message>
        <source>For everyone</source>
        <translation>للجميع</translation>
    </message>
    <message>
        <source>Your agency&apos;s safety policy</source>
        <translation>سياسة السلامة في جهتكم</translation>
    </message>
    <message>
        <source>Your agency has not written it in here yet. Your supervisor knows it.</source>
        <translation>لم تكتبها جهتكم هنا بعد. مشرفك يعرفها.</translation>
    </message>
    <message>
        <source>They may be under 18: plan in their own words, and ask nothing about what happened.</source>
        <translation>قد يكون العمر دون 18: خططا بكلماتهم هم، ولا تسأل عمّا حدث.</translation>
    </message>
    <message>
        <source>Promise no secrecy: suspected harm is reported, and you tell them first. A parent, sponsor or relative may be the danger: nobody is told of the plan without asking them.</source>
        <translation>لا تعد بالكتمان: الأذى المشتبه به يُبلَّغ عنه، وتخبرهم أولًا. قد يكون الخطر والدًا أو كفيلًا أو قريبًا: لا يُخبَر أحد بالخطة دون سؤالهم.</translation>
    </message>
    <message>
        <source>Back to the crisis</source>
        <translation>عودة إلى الأزمة</translation>
    </message>
    <message>
        <source>A crisis is running: planning waits until it has passed.</source>
        <translation>هناك أزمة جارية: التخطيط ينتظر حتى تمرّ.</translation>
    </message>
    <message>
        <source>What is written stays. Reading it and giving numbers is never blocked.</source>
        <translation>ما كُتب يبقى. القراءة وإعطاء الأرقام لا يُمنعان أبدًا.</translation>
    </message>
    <message>
        <source>Ask them again</source>
        <translation>اطرحها من جديد</translation>
    </message>
    <message>
        <source>The questions before planning were answered in another call.</source>
        <translation>أُجيب عن الأسئلة التي تسبق التخطيط في مكالمة أخرى.</translation>
    </message>
    <message>
        <source>Ask again before you go on: are they alone, and is there no danger now?</source>
        <translation>اسأل من جديد قبل المتابعة: هل هم وحدهم، وهل لا خطر الآن؟</translation>
    </message>
    <message>
        <source>Delete {file} from the USB stick</source>
        <translation>احذف {file} من ذاكرة USB</translation>
    </message>
    <message>
        <source>What was given</source>
        <translation>ما أُعطي</translation>
    </message>
    <message>
        <source>The file was not finished. Look whether a part of it is on the stick.</source>
        <translation>لم يكتمل الملف. انظر هل بقي جزء منه على الذاكرة.</translation>
    </message>
    <message>
        <source>{when}, on paper</source>
        <translation>{when}، على الورق</translation>
    </message>
    <message>
        <source>{when}, as {file}</source>
        <translation>{when}، باسم {file}</translation>
    </message>
    <message>
        <source>{when}, as {file} in {folder}</source>
        <translation>{when}، باسم {file} في {folder}</translation>
    </message>
    <message>
        <source>How does it get to them?</source>
        <translation>كيف يصل إليهم؟</translation>
    </message>
    <message>
        <source>The password was told {day}: {how}</source>
        <translation>قيلت كلمة السر {day}: {how}</translation>
    </message>
    <message>
        <source>The password is not kept here. If it was never told, give the page again.</source>
        <translation>كلمة السر لا تُحفظ هنا. إن لم تُقَل قط، فأعطِ الصفحة من جديد.</translation>
    </message>
    <message>
        <source>How it was told: another way than the file</source>
        <translation>كيف قيلت: بطريقة غير طريقة الملف</translation>
    </message>
    <message>
        <source>It was told</source>
        <translation>قيلت</translation>
    </message>
    <message>
        <source>The file is deleted: {day}</source>
        <translation>حُذف الملف: {day}</translation>
    </message>
    <message>
        <source>It is not deleted</source>
        <translation>لم يُحذف</translation>
    </message>
    <message>
        <source>Delete the file there</source>
        <translation>احذف الملف هناك</translation>
    </message>
    <message>
        <source>It is deleted</source>
        <translation>حُذف</translation>
    </message>
    <message>
        <source>Say how: by phone, by voice, in person.</source>
        <translation>قل كيف: بالهاتف، بالصوت، وجهًا لوجه.</translation>
    </message>
    <message>
        <source>The password itself is not written down. Say only how it was told.</source>
        <translation>كلمة السر نفسها لا تُدوَّن. قل فقط كيف قيلت.</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>يجري الحذف</translation>
    </message>
    <message>
        <source>Who checked the words in {language}?</source>
        <translation>من راجع الكلمات بلغة {language}؟</translation>
    </message>
    <message>
        <source>A qualified translator or interpreter who read these words as they stand. Reading them back to the client is no such check. When a word changes, its check is gone.</source>
        <translation>مترجم مؤهل قرأ هذه الكلمات كما هي. قراءتها للعميل ليست مراجعة كهذه. وحين تتغير كلمة تسقط مراجعتها.</translation>
    </message>
    <message>
        <source>Name or number of who checked</source>
        <translation>اسم من راجعها أو رقمه</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>دوّن ذلك</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>لم تُراجع</translation>
    </message>
    <message>
        <source>They said it is safe to call</source>
        <translation>قالوا إن الاتصال آمن</translation>
    </message>
    <message>
        <source>They said it is not safe to call: taken without the number</source>
        <translation>قالوا إن الاتصال غير آمن: يُؤخذ دون الرقم</translation>
    </message>
    <message>
        <source>Nobody has asked yet whether it is safe to call</source>
        <translation>لم يسأل أحد بعد هل الاتصال آمن</translation>
    </message>
    <message>
        <source>at home</source>
        <translation>في البيت</translation>
    </message>
    <message>
        <source>No longer in the record: ask whether it still holds.</source>
        <translation>لم يعد في الملف: اسأل هل ما زال صحيحًا.</translation>
    </message>
    <message>
        <source>The record says now that somebody who may be the danger shares this number.</source>
        <translation>الملف يقول الآن إن شخصًا قد يكون هو الخطر يشارك هذا الرقم.</translation>
    </message>
    <message>
        <source>The record has another number by now.</source>
        <translation>في الملف الآن رقم آخر.</translation>
    </message>
    <message>
        <source>They said since then that it is not safe to call.</source>
        <translation>قالوا بعد ذلك إن الاتصال غير آمن.</translation>
    </message>
    <message>
        <source>Today: numbers and two steps. Left for later: {count}.</source>
        <translation>اليوم: الأرقام وخطوتان. المتبقي لما بعد: {count}.</translation>
    </message>
    <message>
        <source>Only numbers and two steps today</source>
        <translation>الأرقام وخطوتان فقط اليوم</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>الخطة كاملة</translation>
    </message>
    <message>
        <source>A task keeps the rest in mind once this is given.</source>
        <translation>مهمة تذكّر بالبقية بعد إعطاء هذه.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Ask this first. Until then nothing is offered that somebody could find.</source>
        <translation>اسأل عن هذا أولًا. حتى ذلك الحين لا يُعرض شيء قد يجده أحد.</translation>
    </message>
    <message>
        <source>That is all, go on</source>
        <translation>هذا كل شيء، متابعة</translation>
    </message>
    <message>
        <source>Choose all that are so.</source>
        <translation>اختر كل ما ينطبق.</translation>
    </message>
    <message>
        <source>Ask about these numbers before you give them.</source>
        <translation>اسأل عن هذه الأرقام قبل أن تعطيها.</translation>
    </message>
</context>
<context>
    <name>PlansScreen</name>
    <message>
        <source>Plans</source>
        <translation>الخطط</translation>
    </message>
    <message>
        <source>The next one to look at again first</source>
        <translation>الأقرب موعدًا للمراجعة أولًا</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>لا توجد خطة بعد</translation>
    </message>
    <message>
        <source>A plan is begun on the client&apos;s own page, together, when both are ready.</source>
        <translation>تبدأ الخطة من صفحة العميل، معًا، حين يكون الطرفان مستعدين.</translation>
    </message>
    <message>
        <source>{name}, plan {number}</source>
        <translation>{name}، الخطة {number}</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>مستعملة</translation>
    </message>
    <message>
        <source>Not given yet</source>
        <translation>لم تُسلَّم بعد</translation>
    </message>
    <message>
        <source>numbers and first steps, the rest later</source>
        <translation>الأرقام والخطوات الأولى، والبقية لاحقًا</translation>
    </message>
    <message>
        <source>version {version} is being written</source>
        <translation>النسخة {version} قيد الكتابة</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>لا يوم محدد بعد</translation>
    </message>
    <message>
        <source>Look at it again, since {day}</source>
        <translation>للمراجعة منذ {day}</translation>
    </message>
    <message>
        <source>Review by {day}</source>
        <translation>المراجعة حتى {day}</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Looking for printers</source>
        <translation>جارٍ البحث عن الطابعات</translation>
    </message>
    <message>
        <source>No printer was found on this computer.</source>
        <translation>لم تُوجد أي طابعة في هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Printers are added in the computer&apos;s own settings. You can save the page as a PDF instead.</source>
        <translation>تُضاف الطابعات من إعدادات الحاسوب نفسه. ويمكنك حفظ الصفحة بصيغة PDF بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>البحث من جديد</translation>
    </message>
    <message>
        <source>What comes out</source>
        <translation>ما الذي يُطبع</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Nothing written is all of them. Or like this: 1, 3-4</source>
        <translation>إن تُرك فارغًا طُبعت كلها. أو هكذا: 1, 3-4</translation>
    </message>
    <message>
        <source>Paper in the printer</source>
        <translation>الورق في الطابعة</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>أبيض وأسود</translation>
    </message>
    <message>
        <source>Who is the paper for?</source>
        <translation>لمن هذه الورقة؟</translation>
    </message>
    <message>
        <source>Our own paper file</source>
        <translation>ملفنا الورقي</translation>
    </message>
    <message>
        <source>The supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Child or adult protection</source>
        <translation>حماية الأطفال أو البالغين</translation>
    </message>
    <message>
        <source>Who could find it?</source>
        <translation>من قد يجدها؟</translation>
    </message>
    <message>
        <source>Then no paper: others would find it. Keep it here for them, or talk it through.</source>
        <translation>إذن لا ورق: سيجده آخرون. احتفظ بها هنا، أو تحدّثا عمّا فيها.</translation>
    </message>
    <message>
        <source>What nobody can promise</source>
        <translation>ما لا يستطيع أحد أن يَعِد به</translation>
    </message>
    <message>
        <source>A print queue keeps a copy for a while, on this computer or in the printer.</source>
        <translation>يحتفظ طابور الطباعة بنسخة لبعض الوقت، في هذا الحاسوب أو في الطابعة.</translation>
    </message>
    <message>
        <source>Ask who else uses this printer, and who looks after it.</source>
        <translation>اسأل من غيرك يستعمل هذه الطابعة، ومن يعتني بها.</translation>
    </message>
    <message>
        <source>Stand beside it and take the page at once.</source>
        <translation>قف بجانبها وخذ الصفحة فورًا.</translation>
    </message>
    <message>
        <source>Say first who the paper is for.</source>
        <translation>حدّد أولًا لمن هذه الورقة.</translation>
    </message>
    <message>
        <source>Say first who could find it.</source>
        <translation>حدّد أولًا من قد يجدها.</translation>
    </message>
    <message>
        <source>Choose a printer.</source>
        <translation>اختر طابعة.</translation>
    </message>
    <message>
        <source>Default printer</source>
        <translation>الطابعة الافتراضية</translation>
    </message>
    <message>
        <source>The page is being drawn</source>
        <translation>جارٍ رسم الصفحة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>الصفحة {number} من {count}</translation>
    </message>
    <message>
        <source>There is no printer yet.</source>
        <translation>لا توجد طابعة بعد.</translation>
    </message>
    <message>
        <source>Asking the printer</source>
        <translation>جارٍ سؤال الطابعة</translation>
    </message>
    <message>
        <source>Sending to the printer: {percent}</source>
        <translation>جارٍ الإرسال إلى الطابعة: {percent}</translation>
    </message>
    <message>
        <source>Sent to {printer}. Take the page now.</source>
        <translation>أُرسلت إلى {printer}. خذ الصفحة الآن.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>It is being stopped.</source>
        <translation>جارٍ الإيقاف.</translation>
    </message>
    <message>
        <source>Stopped. A page may have got through: look at the printer.</source>
        <translation>توقفت الطباعة. قد تكون صفحة قد وصلت: انظر إلى الطابعة.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sent to the printer.</source>
        <translation>توقفت الطباعة. لم يُرسل شيء إلى الطابعة.</translation>
    </message>
    <message>
        <source>It is written down under what was given.</source>
        <translation>وسُجّلت ضمن ما خرج من الخزنة.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>جارٍ الطباعة</translation>
    </message>
    <message>
        <source>Session note</source>
        <translation>مذكرة الجلسة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>التواصل</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>Struck</source>
        <translation>ما شُطب</translation>
    </message>
    <message>
        <source>Not part of the sealed note.</source>
        <translation>ليست جزءًا من المذكرة المختومة.</translation>
    </message>
    <message>
        <source>Print the note with its working notes</source>
        <translation>طباعة المذكرة مع ملاحظات العمل</translation>
    </message>
    <message>
        <source>Print the note</source>
        <translation>طباعة المذكرة</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>تقرير الحادثة</translation>
    </message>
    <message>
        <source>Missing when it was signed: {fields}</source>
        <translation>ناقص عند التوقيع: {fields}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>بلاغ</translation>
    </message>
    <message>
        <source>Report: draft, not signed</source>
        <translation>بلاغ: مسودة غير موقّعة</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>غير موقّع</translation>
    </message>
    <message>
        <source>What was written down</source>
        <translation>ما دُوّن</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>طباعة التقرير</translation>
    </message>
    <message>
        <source>Making the page</source>
        <translation>يجري إعداد الصفحة</translation>
    </message>
    <message>
        <source>Saved. It is written down under what was given.</source>
        <translation>حُفظت. وهي مدوّنة ضمن ما أُعطي.</translation>
    </message>
    <message>
        <source>Where shall the page be saved?</source>
        <translation>أين تُحفظ الصفحة؟</translation>
    </message>
    <message>
        <source>Seal: {seal}</source>
        <translation>الختم: {seal}</translation>
    </message>
    <message>
        <source>The seal does not fit any more: this was changed outside. Seal: {seal}</source>
        <translation>لم يعد الختم مطابقًا: جرى تغيير هذا من الخارج. الختم: {seal}</translation>
    </message>
</context>
<context>
    <name>ProviderCode</name>
    <message>
        <source>Somebody else may know it</source>
        <translation>قد يعرفه شخص آخر</translation>
    </message>
    <message>
        <source>Somebody guessed at it</source>
        <translation>حاول أحدهم تخمينه</translation>
    </message>
    <message>
        <source>A provider left</source>
        <translation>غادر مقدّم خدمة</translation>
    </message>
    <message>
        <source>Changed now and then</source>
        <translation>تغيير من وقت لآخر</translation>
    </message>
    <message>
        <source>The client wishes it</source>
        <translation>رغبة العميل</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>وجهًا لوجه</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>بالهاتف</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>بالفيديو</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>بالبريد</translation>
    </message>
    <message>
        <source>The client did</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>We did, with a release</source>
        <translation>نحن، بإذن إفصاح</translation>
    </message>
    <message>
        <source>told by the client</source>
        <translation>أخبر به العميل</translation>
    </message>
    <message>
        <source>told by us</source>
        <translation>أبلغناه نحن</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} س</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} د</translation>
    </message>
</context>
<context>
    <name>ProviderCodeScreen</name>
    <message>
        <source>Provider code</source>
        <translation>رمز مقدّم الخدمة</translation>
    </message>
    <message>
        <source>This client is no longer in the vault</source>
        <translation>لم يعد هذا العميل في هذه الخزنة</translation>
    </message>
    <message>
        <source>Look in the list; perhaps two records were put together.</source>
        <translation>تفيد نظرة في القائمة؛ ربما جُمع ملفان في ملف واحد.</translation>
    </message>
    <message>
        <source>Back to the client</source>
        <translation>العودة إلى العميل</translation>
    </message>
</context>
<context>
    <name>PutOff</name>
    <message>
        <source>Until when can it wait?</source>
        <translation>إلى متى يمكن أن تنتظر؟</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Why can it wait?</source>
        <translation>لماذا يمكن أن تنتظر؟</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>أو بكلماتك</translation>
    </message>
    <message>
        <source>Put it off</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>تركها كما هي</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>موعدها {day}</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
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
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>A booked time</source>
        <translation>موعد محجوز</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>المهام</translation>
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
        <source>File of a client</source>
        <translation>ملف مرفق لعميل</translation>
    </message>
    <message>
        <source>Compare two records</source>
        <translation>مقارنة ملفين</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>الملفات المعزولة</translation>
    </message>
    <message>
        <source>Closing and keeping</source>
        <translation>الإغلاق والحفظ</translation>
    </message>
    <message>
        <source>Provider code</source>
        <translation>رمز مقدّم الخدمة</translation>
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
        <source>Report</source>
        <translation>بلاغ</translation>
    </message>
    <message>
        <source>When it has passed</source>
        <translation>حين يزول الخطر</translation>
    </message>
    <message>
        <source>Talk it through</source>
        <translation>التحدث عمّا حدث</translation>
    </message>
    <message>
        <source>The agency&apos;s files</source>
        <translation>ملفات المؤسسة</translation>
    </message>
    <message>
        <source>Local emergency centres</source>
        <translation>مراكز الطوارئ المحلية</translation>
    </message>
    <message>
        <source>Time alone: the agency&apos;s plan</source>
        <translation>وقت على انفراد: خطة المؤسسة</translation>
    </message>
    <message>
        <source>Seen alone: how often</source>
        <translation>على انفراد: كم مرة</translation>
    </message>
    <message>
        <source>Signs for the walls</source>
        <translation>لافتات للجدران</translation>
    </message>
    <message>
        <source>Why everybody alone</source>
        <translation>لماذا الجميع على انفراد</translation>
    </message>
    <message>
        <source>If a subpoena or an officer comes</source>
        <translation>إذا وصل استدعاء قضائي أو جاء ضابط</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة مرور جديدة</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>مفتاح استرداد جديد</translation>
    </message>
    <message>
        <source>The agency&apos;s key</source>
        <translation>مفتاح المؤسسة</translation>
    </message>
    <message>
        <source>A new key</source>
        <translation>مفتاح جديد</translation>
    </message>
    <message>
        <source>Try the recovery sheet</source>
        <translation>تجربة ورقة الاسترداد</translation>
    </message>
    <message>
        <source>Practice a crisis</source>
        <translation>التدرب على أزمة</translation>
    </message>
    <message>
        <source>A practice crisis</source>
        <translation>أزمة للتدريب</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل التاريخي</translation>
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
        <translation>تُستعمل أولًا</translation>
    </message>
    <message>
        <source>Others too: {who}</source>
        <translation>يستعمله أيضًا: {who}</translation>
    </message>
    <message>
        <source>Two answers about this number have no hour in common. Ask which hours are safe.</source>
        <translation>إجابتان عن هذا الرقم لا توجد بينهما ساعة مشتركة. يُسأل العميل عن الساعات الآمنة.</translation>
    </message>
    <message>
        <source>time zone not known</source>
        <translation>المنطقة الزمنية غير معروفة</translation>
    </message>
    <message>
        <source>Said on {day}: {hours} ({zone})</source>
        <translation>قيل في {day}: {hours} ({zone})</translation>
    </message>
    <message>
        <source>Their clock shows {time} now</source>
        <translation>الساعة عند العميل الآن {time}</translation>
    </message>
    <message>
        <source>Why not the others?</source>
        <translation>لماذا لا تظهر الطرق الأخرى؟</translation>
    </message>
    <message>
        <source>Why is there nothing here?</source>
        <translation>لماذا لا يظهر شيء هنا؟</translation>
    </message>
    <message>
        <source>{way}: {reason}</source>
        <translation>{way}: {reason}</translation>
    </message>
    <message>
        <source>Still right</source>
        <translation>ما زال صحيحًا</translation>
    </message>
    <message>
        <source>Still right: {way}</source>
        <translation>ما زال صحيحًا: {way}</translation>
    </message>
    <message>
        <source>Asked and nothing changed. Last time {day}.</source>
        <translation>سُئل ولم يتغيّر شيء. المرة الأخيرة: {day}.</translation>
    </message>
</context>
<context>
    <name>ReachForm</name>
    <message>
        <source>Way {number}</source>
        <translation>الوسيلة {number}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>App</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>الفيديو</translation>
    </message>
    <message>
        <source>Use this first</source>
        <translation>استعمال هذه أولًا</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Take way {number} out</source>
        <translation>إزالة الوسيلة {number}</translation>
    </message>
    <message>
        <source>Who else uses or hears it?</source>
        <translation>من أيضًا يستعملها أو يسمعها؟</translation>
    </message>
    <message>
        <source>May we call?</source>
        <translation>هل يجوز أن نتصل؟</translation>
    </message>
    <message>
        <source>May we text?</source>
        <translation>هل يجوز أن نكتب رسالة نصية؟</translation>
    </message>
    <message>
        <source>Leave a voicemail?</source>
        <translation>هل نترك رسالة صوتية؟</translation>
    </message>
    <message>
        <source>May we email?</source>
        <translation>هل يجوز أن نكتب بريدًا إلكترونيًا؟</translation>
    </message>
    <message>
        <source>Who are we when we call?</source>
        <translation>بأي صفة نتصل؟</translation>
    </message>
    <message>
        <source>If someone else answers, we say</source>
        <translation>إذا ردّ شخص آخر نقول</translation>
    </message>
    <message>
        <source>Agreed with the person. Never police, government, a clinic or family.</source>
        <translation>متفق عليه مع الشخص. ليس أبدًا شرطة أو جهة حكومية أو عيادة أو عائلة.</translation>
    </message>
    <message>
        <source>What do they find if they ring back?</source>
        <translation>ماذا يجد من يعاود الاتصال؟</translation>
    </message>
    <message>
        <source>The story has to hold when somebody calls the number they see.</source>
        <translation>يجب أن يبقى الكلام مقنعًا حين يتصل أحد بالرقم الظاهر.</translation>
    </message>
    <message>
        <source>Code word</source>
        <translation>كلمة التعارف</translation>
    </message>
    <message>
        <source>How we know it is this person.</source>
        <translation>بها نعرف أن المتحدث هو هذا الشخص.</translation>
    </message>
    <message>
        <source>Help word</source>
        <translation>كلمة طلب النجدة</translation>
    </message>
    <message>
        <source>They need help and cannot speak.</source>
        <translation>تعني: تلزمني مساعدة ولا أستطيع الكلام.</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>بكلمات العميل نفسه</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message>
        <source>Number for text messages</source>
        <translation>رقم الرسائل النصية</translation>
    </message>
    <message>
        <source>App, and the name or number in it</source>
        <translation>التطبيق، والاسم أو الرقم فيه</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>عنوان البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Where to start the video call</source>
        <translation>أين تبدأ مكالمة الفيديو</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>وسيلة الوصول إلى العميل</translation>
    </message>
</context>
<context>
    <name>ReadAloudLine</name>
    <message>
        <source>Show large</source>
        <translation>عرض بخط كبير</translation>
    </message>
    <message>
        <source>Checked by a qualified person</source>
        <translation>راجعه شخص مؤهل</translation>
    </message>
    <message>
        <source>Not checked yet, say it through the interpreter</source>
        <translation>لم يُراجَع بعد، يُقال عبر المترجم</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>لم يُراجَع بعد</translation>
    </message>
</context>
<context>
    <name>ReadingOnly</name>
    <message>
        <source>Reading only. Nothing is saved here.</source>
        <translation>للقراءة فقط. لا يُحفظ هنا شيء.</translation>
    </message>
    <message>
        <source>To write, lock, choose “I have a backup” and bring this vault onto the laptop.</source>
        <translation>للكتابة: اقفل، واختر «لدي نسخة احتياطية»، وانقل هذه الخزنة إلى الحاسوب.</translation>
    </message>
    <message>
        <source>This vault is open for reading only. What you type is not taken, so that nothing is lost.</source>
        <translation>هذه الخزنة مفتوحة للقراءة فقط. ما تكتبه لا يُؤخذ، كي لا يضيع شيء.</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Pronouns</source>
        <translation>الضمائر</translation>
    </message>
    <message>
        <source>Gender, in their words</source>
        <translation>الجنس الاجتماعي، بكلماتهم</translation>
    </message>
    <message>
        <source>Sex, only for funders&apos; forms</source>
        <translation>الجنس، لاستمارات الجهات الممولة فقط</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>الميلاد</translation>
    </message>
    <message>
        <source>Age, if the date is not known</source>
        <translation>العمر، إن كان التاريخ مجهولًا</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>القدوم من</translation>
    </message>
    <message>
        <source>Lives as</source>
        <translation>الحالة الاجتماعية</translation>
    </message>
    <message>
        <source>Work, or what they did before</source>
        <translation>العمل، الآن أو من قبل</translation>
    </message>
    <message>
        <source>Needs support with</source>
        <translation>يلزم الدعم في</translation>
    </message>
    <message>
        <source>A child without parents</source>
        <translation>طفل بلا والدين</translation>
    </message>
    <message>
        <source>Is an interpreter needed?</source>
        <translation>هل يلزم مترجم؟</translation>
    </message>
    <message>
        <source>About the interpreter</source>
        <translation>عن المترجم</translation>
    </message>
    <message>
        <source>Would rather speak with</source>
        <translation>يُفضَّل الحديث مع</translation>
    </message>
    <message>
        <source>Reading and writing, in any language</source>
        <translation>القراءة والكتابة، بأي لغة</translation>
    </message>
    <message>
        <source>Customs, faith, manners</source>
        <translation>العادات والدين والآداب</translation>
    </message>
    <message>
        <source>Where the work stands</source>
        <translation>أين وصل العمل</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>Reasons for the risk</source>
        <translation>أسباب الخطورة</translation>
    </message>
    <message>
        <source>Caregiver or sponsor to be careful with</source>
        <translation>مقدّم رعاية أو كفيل يلزم الحذر منه</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>تضارب مصالح</translation>
    </message>
    <message>
        <source>Speaks it</source>
        <translation>التحدث بها</translation>
    </message>
    <message>
        <source>Reads it</source>
        <translation>القراءة بها</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>Who this is</source>
        <translation>من هو</translation>
    </message>
    <message>
        <source>Name they use</source>
        <translation>الاسم المستعمل</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>سنة الميلاد</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>School or care place</source>
        <translation>المدرسة أو مكان الرعاية</translation>
    </message>
    <message>
        <source>Lives with the client</source>
        <translation>يسكن مع العميل</translation>
    </message>
    <message>
        <source>To be careful with</source>
        <translation>يلزم الحذر منه</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>What or who helps</source>
        <translation>ما يساعد أو من يساعد</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>In the client&apos;s own words</source>
        <translation>بكلمات العميل</translation>
    </message>
    <message>
        <source>Phone of the person</source>
        <translation>هاتف الشخص</translation>
    </message>
    <message>
        <source>Safe to call them</source>
        <translation>الاتصال بهم آمن</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>مصدر القلق</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>بكلمات قليلة</translation>
    </message>
    <message>
        <source>Look at it again by</source>
        <translation>يُراجَع قبل</translation>
    </message>
    <message>
        <source>Why do we keep this number?</source>
        <translation>لماذا نحفظ هذا الرقم؟</translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation>نوع الرقم</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Why do we keep this?</source>
        <translation>لماذا نحفظ هذا؟</translation>
    </message>
    <message>
        <source>Displacement</source>
        <translation>النزوح</translation>
    </message>
    <message>
        <source>Immigration status</source>
        <translation>وضع الهجرة</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>T, U or VAWA protection</source>
        <translation>حماية T أو U أو VAWA</translation>
    </message>
    <message>
        <source>Who may be told</source>
        <translation>من يجوز إخباره</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>What may be told</source>
        <translation>ما يجوز قوله</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Who gives it</source>
        <translation>من يعطيه</translation>
    </message>
    <message>
        <source>How it is given</source>
        <translation>كيف يُعطى</translation>
    </message>
    <message>
        <source>Who interprets</source>
        <translation>من يترجم</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>بأي لغة</translation>
    </message>
    <message>
        <source>Alone when it is given?</source>
        <translation>على انفراد عند إعطائه؟</translation>
    </message>
    <message>
        <source>she, he, they …</source>
        <translation>هي، هو، هم …</translation>
    </message>
    <message>
        <source>1991, 1991-05 or 1991-05-17</source>
        <translation>1991 أو 1991-05 أو 1991-05-17</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Leave it empty if it is not needed</source>
        <translation>يبقى فارغًا إن لم يلزم</translation>
    </message>
    <message>
        <source>Riverton Clinic</source>
        <translation>عيادة ريفرتون</translation>
    </message>
    <message>
        <source>For example: a woman, from another town. Never a child or a relative.</source>
        <translation>مثلًا: امرأة من بلدة أخرى. لا طفل أبدًا ولا قريب.</translation>
    </message>
    <message>
        <source>An estimate is fine; it grows with the years.</source>
        <translation>يكفي التقدير، وهو يزيد مع السنين.</translation>
    </message>
    <message>
        <source>One agency or person. Another one gets a release of its own.</source>
        <translation>وكالة واحدة أو شخص واحد. ولغيره إذن خاص به.</translation>
    </message>
    <message>
        <source>No more than the purpose needs.</source>
        <translation>لا أكثر مما يحتاجه الغرض.</translation>
    </message>
    <message>
        <source>Left empty, it begins the day they agree.</source>
        <translation>إن تُرك فارغًا بدأ في يوم الموافقة.</translation>
    </message>
    <message>
        <source>As near as the purpose allows.</source>
        <translation>أقرب ما يسمح به الغرض.</translation>
    </message>
    <message>
        <source>For example: she wants help with her papers. Without a reason nothing is kept here.</source>
        <translation>مثلًا: طلب مساعدة في الأوراق. بلا سبب لا يُحفظ هنا شيء.</translation>
    </message>
    <message>
        <source>For example: the benefits form asks for it. Without a reason nothing is kept here.</source>
        <translation>مثلًا: تطلبه استمارة الإعانات. بلا سبب لا يُحفظ هنا شيء.</translation>
    </message>
    <message>
        <source>does not know</source>
        <translation>غير معروف لديهم</translation>
    </message>
    <message>
        <source>prefers not to say</source>
        <translation>يُفضَّل عدم القول</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>لم يُسأل</translation>
    </message>
    <message>
        <source>somebody who is not named</source>
        <translation>شخص غير مسمّى</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>From {old} to {new}</source>
        <translation>من {old} إلى {new}</translation>
    </message>
    <message>
        <source>About the person</source>
        <translation>عن الشخص</translation>
    </message>
    <message>
        <source>Languages and interpreter</source>
        <translation>اللغات والمترجم</translation>
    </message>
    <message>
        <source>Supports and strengths</source>
        <translation>ما يسند ومواطن القوة</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>في البيت</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>ما يفيد معرفته</translation>
    </message>
    <message>
        <source>The work together</source>
        <translation>العمل المشترك</translation>
    </message>
    <message>
        <source>To take care of</source>
        <translation>ما يلزم الانتباه له</translation>
    </message>
    <message>
        <source>Immigration and numbers elsewhere</source>
        <translation>الهجرة وأرقام لدى جهات أخرى</translation>
    </message>
    <message>
        <source>Kept only with a reason, covered, and in no crisis, report, total or case pack. Nothing here is needed to serve somebody.</source>
        <translation>يُحفظ بسبب فقط ومغطّى، ولا يدخل صفحة الأزمة ولا التقارير ولا المجاميع ولا حزم الحالات. لا يلزم شيء منه لتقديم الخدمة.</translation>
    </message>
    <message>
        <source>Add what or who helps</source>
        <translation>إضافة ما يساعد أو من يساعد</translation>
    </message>
    <message>
        <source>Add a person at home</source>
        <translation>إضافة شخص في البيت</translation>
    </message>
    <message>
        <source>Add a concern</source>
        <translation>إضافة مصدر قلق</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>إضافة رقم</translation>
    </message>
    <message>
        <source>Keep immigration data</source>
        <translation>حفظ بيانات الهجرة</translation>
    </message>
    <message>
        <source>A person at home</source>
        <translation>شخص في البيت</translation>
    </message>
    <message>
        <source>A concern</source>
        <translation>مصدر قلق</translation>
    </message>
    <message>
        <source>A number elsewhere</source>
        <translation>رقم لدى جهة أخرى</translation>
    </message>
    <message>
        <source>Immigration data</source>
        <translation>بيانات الهجرة</translation>
    </message>
</context>
<context>
    <name>RecordAnswers</name>
    <message>
        <source>Sometimes</source>
        <translation>أحيانًا</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>بلا زواج</translation>
    </message>
    <message>
        <source>Married</source>
        <translation>زواج</translation>
    </message>
    <message>
        <source>With a partner</source>
        <translation>مع شريك</translation>
    </message>
    <message>
        <source>Separated</source>
        <translation>انفصال</translation>
    </message>
    <message>
        <source>Divorced</source>
        <translation>طلاق</translation>
    </message>
    <message>
        <source>Widowed</source>
        <translation>ترمّل</translation>
    </message>
    <message>
        <source>Seeing</source>
        <translation>البصر</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>السمع</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>الكلام</translation>
    </message>
    <message>
        <source>Remembering</source>
        <translation>التذكر</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <source>No adult of the family</source>
        <translation>بلا أي بالغ من العائلة</translation>
    </message>
    <message>
        <source>With relatives only</source>
        <translation>مع أقارب غير الوالدين</translation>
    </message>
    <message>
        <source>A woman</source>
        <translation>امرأة</translation>
    </message>
    <message>
        <source>A man</source>
        <translation>رجل</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>لا فرق</translation>
    </message>
    <message>
        <source>Reads and writes</source>
        <translation>قراءة وكتابة</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>قراءة</translation>
    </message>
    <message>
        <source>Signs the name</source>
        <translation>توقيع الاسم</translation>
    </message>
    <message>
        <source>Does not read</source>
        <translation>بلا قراءة</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Planning together</source>
        <translation>تخطيط مشترك</translation>
    </message>
    <message>
        <source>Services under way</source>
        <translation>الخدمات جارية</translation>
    </message>
    <message>
        <source>Services done</source>
        <translation>الخدمات تمّت</translation>
    </message>
    <message>
        <source>No action needed</source>
        <translation>لا إجراء لازم</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>High</source>
        <translation>عالية</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>جيدًا</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>قليلًا</translation>
    </message>
    <message>
        <source>Understands it</source>
        <translation>فهم فقط</translation>
    </message>
    <message>
        <source>Does not read it</source>
        <translation>بلا قراءة بها</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>الشريك</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>طفل</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>أحد الوالدين</translation>
    </message>
    <message>
        <source>Brother or sister</source>
        <translation>أخ أو أخت</translation>
    </message>
    <message>
        <source>Grandparent</source>
        <translation>جد أو جدة</translation>
    </message>
    <message>
        <source>Other relative</source>
        <translation>قريب آخر</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>شخص آخر</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>A community</source>
        <translation>جماعة</translation>
    </message>
    <message>
        <source>A place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>A skill</source>
        <translation>مهارة</translation>
    </message>
    <message>
        <source>A strength</source>
        <translation>موطن قوة</translation>
    </message>
    <message>
        <source>A service</source>
        <translation>خدمة</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>A parent or guardian</source>
        <translation>أحد الوالدين أو الوصي</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>بتوقيع</translation>
    </message>
    <message>
        <source>Spoken, with an interpreter</source>
        <translation>شفهيًا مع مترجم</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>شفهيًا</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Prefers not to say</source>
        <translation>تفضيل عدم القول</translation>
    </message>
    <message>
        <source>Sexual exploitation</source>
        <translation>استغلال جنسي</translation>
    </message>
    <message>
        <source>Gender-based violence</source>
        <translation>عنف بسبب الجنس</translation>
    </message>
    <message>
        <source>Trafficking or smuggling</source>
        <translation>اتجار بالبشر أو تهريب</translation>
    </message>
    <message>
        <source>Lives with a disability</source>
        <translation>إعاقة</translation>
    </message>
    <message>
        <source>Serious health issue</source>
        <translation>مشكلة صحية كبيرة</translation>
    </message>
    <message>
        <source>Abuse, of body or mind</source>
        <translation>إساءة جسدية أو نفسية</translation>
    </message>
    <message>
        <source>Cares for somebody</source>
        <translation>يرعى شخصًا ضعيفًا</translation>
    </message>
    <message>
        <source>Harmful child labour</source>
        <translation>عمل أطفال ضار</translation>
    </message>
    <message>
        <source>A child leads the home</source>
        <translation>طفل يعيل الأسرة</translation>
    </message>
    <message>
        <source>Great distress</source>
        <translation>ضيق شديد</translation>
    </message>
    <message>
        <source>Refugee</source>
        <translation>لاجئ</translation>
    </message>
    <message>
        <source>Asylum seeker</source>
        <translation>طالب لجوء</translation>
    </message>
    <message>
        <source>Internally displaced</source>
        <translation>نازح داخل البلد</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>عائد</translation>
    </message>
    <message>
        <source>Stateless</source>
        <translation>عديم الجنسية</translation>
    </message>
    <message>
        <source>Foreign national</source>
        <translation>مواطن أجنبي</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>مقيم</translation>
    </message>
    <message>
        <source>Asylum granted</source>
        <translation>مُنح اللجوء</translation>
    </message>
    <message>
        <source>Special Immigrant Visa</source>
        <translation>تأشيرة هجرة خاصة</translation>
    </message>
    <message>
        <source>Victim of trafficking</source>
        <translation>ضحية اتجار بالبشر</translation>
    </message>
    <message>
        <source>Cuban or Haitian entrant</source>
        <translation>قادم كوبي أو هايتي</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>لم يُبتّ بعد</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>مواطن</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>A-number</source>
        <translation>رقم الأجنبي (A-number)</translation>
    </message>
    <message>
        <source>Programme id</source>
        <translation>رقم بديل من برنامج</translation>
    </message>
    <message>
        <source>UNHCR individual</source>
        <translation>رقم الفرد لدى المفوضية</translation>
    </message>
    <message>
        <source>UNHCR case</source>
        <translation>رقم الملف لدى المفوضية</translation>
    </message>
    <message>
        <source>Family number</source>
        <translation>رقم العائلة</translation>
    </message>
    <message>
        <source>National id</source>
        <translation>رقم الهوية الوطنية</translation>
    </message>
    <message>
        <source>At another agency</source>
        <translation>رقم لدى مؤسسة أخرى</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>رقم آخر</translation>
    </message>
</context>
<context>
    <name>RecordField</name>
    <message>
        <source>What it said before: {field}</source>
        <translation>ما كان مكتوبًا من قبل: {field}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Change: {field}</source>
        <translation>تغيير: {field}</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Names, contact and places</source>
        <translation>الأسماء والاتصال والأماكن</translation>
    </message>
    <message>
        <source>Whoever opens this vault can read all of this: you with your passphrase</source>
        <translation>كل من يفتح هذه الخزنة يقرأ هذا كله: أنت بعبارة المرور</translation>
    </message>
    <message>
        <source>whoever holds the recovery sheet</source>
        <translation>ومن لديه ورقة الاسترداد</translation>
    </message>
    <message>
        <source>your agency with its key</source>
        <translation>ومؤسستك بمفتاحها</translation>
    </message>
    <message>
        <source>{who}. Nothing is sent anywhere; who opened it stands in the history.</source>
        <translation>{who}. لا يُرسل شيء إلى أي مكان، ومن فتح الملف مدوّن في السجل التاريخي.</translation>
    </message>
    <message>
        <source>This record is closed.</source>
        <translation>هذا الملف مغلق.</translation>
    </message>
    <message>
        <source>This person was handed over to another agency.</source>
        <translation>سُلّم هذا الشخص إلى مؤسسة أخرى.</translation>
    </message>
    <message>
        <source>This record was put together with another one.</source>
        <translation>دُمج هذا الملف مع ملف آخر.</translation>
    </message>
    <message>
        <source>This record is open.</source>
        <translation>هذا الملف مفتوح.</translation>
    </message>
    <message>
        <source>Marked at home as somebody to be careful with: not a person to call, and not for a plan.</source>
        <translation>هذا الشخص معلَّم ضمن أهل البيت بأنه ممن يُحتاط منهم: لا يُتصل به، ولا يدخل في خطة.</translation>
    </message>
    <message>
        <source>A record of their own is here: kept apart</source>
        <translation>له ملف خاص هنا، وهو معزول</translation>
    </message>
    <message>
        <source>Has a record of their own here</source>
        <translation>له ملف خاص به هنا</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>إضافة لغة</translation>
    </message>
    <message>
        <source>Its name in English or in the language itself</source>
        <translation>اسمها بالإنجليزية أو باللغة نفسها</translation>
    </message>
    <message>
        <source>{language}, the one to use</source>
        <translation>{language}، وهي المستعملة</translation>
    </message>
    <message>
        <source>Another record in this vault holds the same number. Please compare it with the paper, digit by digit.</source>
        <translation>في هذه الخزنة ملف آخر فيه الرقم نفسه. يُرجى مقارنته بالورقة رقمًا رقمًا.</translation>
    </message>
    <message>
        <source>This was to be looked at again by {day}.</source>
        <translation>كان موعد مراجعة هذا قبل {day}.</translation>
    </message>
    <message>
        <source>Risk and reasons noted {day}</source>
        <translation>دُوّنت الخطورة وأسبابها {day}</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>أُزيل</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
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
        <source>Print the sheet</source>
        <translation>طباعة الورقة</translation>
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
        <source>That is not the key yet. Compare it sign by sign with your sheet.</source>
        <translation>ليس هذا هو المفتاح بعد. قارنه علامة علامة بورقتك.</translation>
    </message>
    <message>
        <source>Making the sheet</source>
        <translation>جارٍ إعداد الورقة</translation>
    </message>
    <message>
        <source>Print the recovery sheet</source>
        <translation>طباعة ورقة الاسترداد</translation>
    </message>
    <message>
        <source>The sheet was sent to the printer. Fetch it, and type the key back from it.</source>
        <translation>أُرسلت الورقة إلى الطابعة. أحضرها واكتب المفتاح منها.</translation>
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
    <name>RecoveryDrillScreen</name>
    <message>
        <source>Try your recovery sheet</source>
        <translation>جرّب ورقة الاسترداد</translation>
    </message>
    <message>
        <source>Fetch the sheet and type its key. Nothing is changed; you only learn that it is there and opens.</source>
        <translation>أحضر الورقة واكتب مفتاحها. لا يتغير شيء؛ تتأكد فقط من أنها موجودة وتفتح.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Dashes and small letters are fine.</source>
        <translation>لا بأس بالشرطات والحروف الصغيرة.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Remind me in a week</source>
        <translation>ذكّرني بعد أسبوع</translation>
    </message>
    <message>
        <source>I cannot find it: make a new one</source>
        <translation>لا أجدها: إنشاء واحدة جديدة</translation>
    </message>
    <message>
        <source>Not tried so far.</source>
        <translation>لم تُجرَّب حتى الآن.</translation>
    </message>
    <message>
        <source>Tried last: {day}.</source>
        <translation>آخر تجربة: {day}.</translation>
    </message>
    <message>
        <source>Type the key from your sheet.</source>
        <translation>اكتب المفتاح من ورقتك.</translation>
    </message>
    <message>
        <source>Trying</source>
        <translation>تجري التجربة</translation>
    </message>
    <message>
        <source>It opens this vault. Put the sheet back where it was; see you in three months.</source>
        <translation>إنه يفتح هذه الخزنة. أعد الورقة إلى مكانها؛ إلى اللقاء بعد ثلاثة أشهر.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>This key is whole, but it does not open this vault. It may be another vault&apos;s, or an older sheet. Look for the newer one, or make a new key.</source>
        <translation>هذا المفتاح سليم لكنه لا يفتح هذه الخزنة. قد يكون لخزنة أخرى أو من ورقة أقدم. ابحث عن الأحدث أو أنشئ مفتاحًا جديدًا.</translation>
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
        <source>Next: your agency&apos;s name and numbers.</source>
        <translation>التالي: اسم جهة عملك وأرقامها.</translation>
    </message>
</context>
<context>
    <name>ReferralForm</name>
    <message>
        <source>Which service?</source>
        <translation>أي خدمة؟</translation>
    </message>
    <message>
        <source>Its name, as they know it</source>
        <translation>اسمها، كما يعرفه العميل</translation>
    </message>
    <message>
        <source>Do they want it?</source>
        <translation>هل يريدها العميل؟</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Offered, they think about it</source>
        <translation>عُرضت، والعميل يفكر</translation>
    </message>
    <message>
        <source>Why without a release? Only where there is none</source>
        <translation>لماذا دون إذن إفصاح؟ فقط حيث لا يوجد إذن</translation>
    </message>
    <message>
        <source>They go there with me tomorrow</source>
        <translation>سيذهب معي غدًا إلى هناك</translation>
    </message>
    <message>
        <source>Write the service down</source>
        <translation>تدوين الخدمة</translation>
    </message>
</context>
<context>
    <name>Referrals</name>
    <message>
        <source>It stands differently</source>
        <translation>الحال غير ذلك</translation>
    </message>
    <message>
        <source>{service}: why without a release</source>
        <translation>{service}: لماذا دون إذن إفصاح</translation>
    </message>
    <message>
        <source>Why without a release?</source>
        <translation>لماذا دون إذن إفصاح؟</translation>
    </message>
    <message>
        <source>Note it with this reason</source>
        <translation>تدوينه مع هذا السبب</translation>
    </message>
    <message>
        <source>To the releases</source>
        <translation>إلى أذونات الإفصاح</translation>
    </message>
    <message>
        <source>Keep in our list of services</source>
        <translation>حفظها في قائمة خدماتنا</translation>
    </message>
    <message>
        <source>under a release</source>
        <translation>بإذن إفصاح</translation>
    </message>
    <message>
        <source>without a release: {why}</source>
        <translation>دون إذن إفصاح: {why}</translation>
    </message>
    <message>
        <source>ask again on {day}</source>
        <translation>يُسأل مرة أخرى في {day}</translation>
    </message>
    <message>
        <source>Services elsewhere</source>
        <translation>خدمات في مكان آخر</translation>
    </message>
    <message>
        <source>Nothing offered yet. A session has it under “Work together”.</source>
        <translation>لم يُعرض شيء بعد. مكانه في الجلسة تحت «العمل معًا».</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>القائم منها: {count}</translation>
    </message>
</context>
<context>
    <name>ReleaseCard</name>
    <message>
        <source>Not given alone, or nobody noted it. Ask again when they are alone, before anything is told.</source>
        <translation>لم يُعطَ على انفراد، أو لم يُدوَّن ذلك. يُسأل العميل مرة أخرى وهو وحده قبل أن يُقال أي شيء.</translation>
    </message>
    <message>
        <source>Asked again alone: it stands</source>
        <translation>سُئل مرة أخرى على انفراد: يبقى ساريًا</translation>
    </message>
    <message>
        <source>Ask anew</source>
        <translation>طلب جديد</translation>
    </message>
    <message>
        <source>May end</source>
        <translation>يجوز أن ينتهي</translation>
    </message>
    <message>
        <source>They take it back</source>
        <translation>سحب الإذن</translation>
    </message>
    <message>
        <source>How did they say it?</source>
        <translation>كيف قيل ذلك؟</translation>
    </message>
    <message>
        <source>Why? Their words</source>
        <translation>لماذا؟ بكلمات العميل</translation>
    </message>
    <message>
        <source>Take it back from now on</source>
        <translation>سحبه من الآن</translation>
    </message>
</context>
<context>
    <name>ReleaseLine</name>
    <message>
        <source>No release in force names {who}, so nothing is told.</source>
        <translation>لا يوجد إذن سارٍ يذكر {who}، فلا يُقال شيء.</translation>
    </message>
    <message>
        <source>A release is in force until {day}: {scope}</source>
        <translation>يوجد إذن سارٍ حتى {day}: {scope}</translation>
    </message>
    <message>
        <source>A release is in force until {day}, not given alone: ask again alone first.</source>
        <translation>يوجد إذن سارٍ حتى {day}، ولم يُعطَ على انفراد: يُسأل أولًا مرة أخرى على انفراد.</translation>
    </message>
    <message>
        <source>Enter a release</source>
        <translation>إدخال إذن</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>النظر فيه</translation>
    </message>
    <message>
        <source>Until {day}: {scope}</source>
        <translation>حتى {day}: {scope}</translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message>
        <source>Taken back {day}, {how}: {why}</source>
        <translation>سُحب {day}، {how}: {why}</translation>
    </message>
    <message>
        <source>nobody noted how</source>
        <translation>لم تُدوَّن الكيفية</translation>
    </message>
    <message>
        <source>In force until {last}</source>
        <translation>سارٍ حتى {last}</translation>
    </message>
    <message>
        <source>Ends on {last}</source>
        <translation>ينتهي في {last}</translation>
    </message>
    <message>
        <source>Begins on {first}, until {last}. Nothing is told before.</source>
        <translation>يبدأ في {first} حتى {last}. لا يُقال شيء قبل ذلك.</translation>
    </message>
    <message>
        <source>Ended on {last}. Nothing more is told under it.</source>
        <translation>انتهى في {last}. لا يُقال بموجبه شيء بعد ذلك.</translation>
    </message>
    <message>
        <source>They chose not to. That changes nothing they receive.</source>
        <translation>كان الاختيار عدم الموافقة. هذا لا يغيّر شيئًا مما يحصل عليه العميل.</translation>
    </message>
    <message>
        <source>Being written. Nobody has agreed to it yet.</source>
        <translation>قيد الكتابة. لم يوافق عليه أحد بعد.</translation>
    </message>
    <message>
        <source>spoken</source>
        <translation>شفهيًا</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>كتابةً</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>شفهيًا</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>كتابةً</translation>
    </message>
    <message>
        <source>A release ends on {day}</source>
        <translation>ينتهي إذن إفصاح في {day}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
</context>
<context>
    <name>ReleasesPage</name>
    <message>
        <source>Without a release nothing about this person goes to another agency, however it is protected. One for each that may be told. Saying no changes nothing they receive.</source>
        <translation>من دون إذن إفصاح لا يذهب شيء عن هذا الشخص إلى وكالة أخرى مهما كانت الحماية. إذن واحد لكل جهة يجوز إخبارها. الرفض لا يغيّر شيئًا مما يحصل عليه.</translation>
    </message>
    <message>
        <source>Add a release</source>
        <translation>إضافة إذن</translation>
    </message>
    <message>
        <source>No release yet.</source>
        <translation>لا يوجد إذن بعد.</translation>
    </message>
    <message>
        <source>Noted: asked again alone.</source>
        <translation>دُوّن: سُئل مرة أخرى على انفراد.</translation>
    </message>
    <message>
        <source>Noted: it may end.</source>
        <translation>دُوّن: يجوز أن ينتهي.</translation>
    </message>
    <message>
        <source>Noted: they agree</source>
        <translation>دُوّن: موافقة</translation>
    </message>
    <message>
        <source>Noted: they choose not to</source>
        <translation>دُوّن: اختيار عدم الموافقة</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>أُزيل</translation>
    </message>
</context>
<context>
    <name>ReopenCard</name>
    <message>
        <source>This case is closed</source>
        <translation>هذا الملف مغلق</translation>
    </message>
    <message>
        <source>Nothing is written into it until it is reopened. Still possible: Crisis, a report, an amendment beside a signed note, printing and packs, a check of the provider code.</source>
        <translation>لا يُكتب فيه شيء حتى يُعاد فتحه. ما يبقى ممكنًا: الأزمة، وتقرير، وملحق بجانب ملاحظة موقّعة، والطباعة والحزم، وفحص رمز مقدّم الخدمة.</translation>
    </message>
    <message>
        <source>Why is it opened again?</source>
        <translation>لماذا يُعاد فتحه؟</translation>
    </message>
    <message>
        <source>In a few words, if they help</source>
        <translation>في كلمات قليلة، إن أفادت</translation>
    </message>
    <message>
        <source>Reopen the case</source>
        <translation>إعادة فتح الملف</translation>
    </message>
    <message>
        <source>Closed on {day}: {why}</source>
        <translation>أُغلق في {day}: {why}</translation>
    </message>
    <message>
        <source>Closed on {day} by {who}: {why}</source>
        <translation>أُغلق في {day}، أغلقه {who}: {why}</translation>
    </message>
    <message>
        <source>The case is open again.</source>
        <translation>الملف مفتوح من جديد.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Child or adult at risk</source>
        <translation>الطفل أو البالغ المعرّض للخطر</translation>
    </message>
    <message>
        <source>Name, age, language</source>
        <translation>الاسم والعمر واللغة</translation>
    </message>
    <message>
        <source>Where they are now</source>
        <translation>أين هم الآن</translation>
    </message>
    <message>
        <source>Street, house, flat, town</source>
        <translation>الشارع والمبنى والشقة والمدينة</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>عنوان السكن</translation>
    </message>
    <message>
        <source>School or care place</source>
        <translation>المدرسة أو مكان الرعاية</translation>
    </message>
    <message>
        <source>Brothers and sisters, other children</source>
        <translation>الإخوة والأخوات والأطفال الآخرون</translation>
    </message>
    <message>
        <source>With ages</source>
        <translation>مع الأعمار</translation>
    </message>
    <message>
        <source>Parents, caregivers</source>
        <translation>الوالدان ومقدمو الرعاية</translation>
    </message>
    <message>
        <source>Is another adult there who can keep them safe?</source>
        <translation>هل هناك بالغ آخر قادر على حمايتهم؟</translation>
    </message>
    <message>
        <source>Alleged perpetrator</source>
        <translation>الشخص المشتبه به</translation>
    </message>
    <message>
        <source>Relationship, where they are now</source>
        <translation>صلته، وأين هو الآن</translation>
    </message>
    <message>
        <source>What was seen or heard, and when</source>
        <translation>ما شوهد أو سُمع، ومتى</translation>
    </message>
    <message>
        <source>Their own words. Do not investigate or question.</source>
        <translation>بكلماتهم. لا تحقيق ولا استجواب.</translation>
    </message>
    <message>
        <source>What harm, beyond poverty?</source>
        <translation>أي ضرر، غير الفقر؟</translation>
    </message>
    <message>
        <source>Injuries, condition</source>
        <translation>الإصابات والحالة</translation>
    </message>
    <message>
        <source>What you saw or were told</source>
        <translation>ما رأيته أو قيل لك</translation>
    </message>
    <message>
        <source>Danger now</source>
        <translation>الخطر الآن</translation>
    </message>
    <message>
        <source>Weapon, threats, who has access</source>
        <translation>سلاح، تهديدات، من يستطيع الوصول إليهم</translation>
    </message>
    <message>
        <source>Who reports</source>
        <translation>من يبلّغ</translation>
    </message>
    <message>
        <source>Name, role</source>
        <translation>الاسم والصفة</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>المؤسسة</translation>
    </message>
    <message>
        <source>Name, a number to call back</source>
        <translation>الاسم ورقم لمعاودة الاتصال</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>غير معروف بعد</translation>
    </message>
    <message>
        <source>From the log</source>
        <translation>من السجل</translation>
    </message>
    <message>
        <source>From the log, {when}</source>
        <translation>من السجل، {when}</translation>
    </message>
    <message>
        <source>From the record. Is it still right?</source>
        <translation>من الملف. هل ما زال صحيحًا؟</translation>
    </message>
    <message>
        <source>From Settings</source>
        <translation>من الإعدادات</translation>
    </message>
    <message>
        <source>age {age}</source>
        <translation>العمر {age}</translation>
    </message>
    <message>
        <source>school: {school}</source>
        <translation>المدرسة: {school}</translation>
    </message>
    <message>
        <source>Before the call</source>
        <translation>قبل الاتصال</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>بعده</translation>
    </message>
    <message>
        <source>Not safe to tell</source>
        <translation>إخباره غير آمن</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>لم يُخبَر</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>A child at home</source>
        <translation>طفل في البيت</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>شخص آخر</translation>
    </message>
    <message>
        <source>A report: make the call</source>
        <translation>بلاغ: إجراء الاتصال</translation>
    </message>
    <message>
        <source>A report: send the form</source>
        <translation>بلاغ: إرسال النموذج</translation>
    </message>
    <message>
        <source>Call at once</source>
        <translation>الاتصال فورًا</translation>
    </message>
    <message>
        <source>Call by {day} {time}</source>
        <translation>الاتصال حتى {day} {time}</translation>
    </message>
    <message>
        <source>Written form by {day}</source>
        <translation>النموذج المكتوب حتى {day}</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>لم يوقّع بعد</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>لم يُقدَّم</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>موقّع</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>سُمع</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>شوهد</translation>
    </message>
    <message>
        <source>said</source>
        <translation>قيل</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Agency or hotline called</source>
        <translation>الجهة أو الخط الذي جرى الاتصال به</translation>
    </message>
    <message>
        <source>Called now</source>
        <translation>اتصلت الآن</translation>
    </message>
    <message>
        <source>Stamped and kept at once. Nobody has to sign anything before.</source>
        <translation>يُسجَّل ويُحفظ فورًا. ولا يلزم أي توقيع قبله.</translation>
    </message>
    <message>
        <source>It was at another time</source>
        <translation>كان في وقت آخر</translation>
    </message>
    <message>
        <source>Not called yet</source>
        <translation>لم يجرِ الاتصال بعد</translation>
    </message>
    <message>
        <source>Day of the call</source>
        <translation>يوم الاتصال</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Keep this time</source>
        <translation>حفظ هذا الوقت</translation>
    </message>
    <message>
        <source>Who took it (screener)</source>
        <translation>من تلقّاه (موظف الاستقبال)</translation>
    </message>
    <message>
        <source>Reference number</source>
        <translation>الرقم المرجعي</translation>
    </message>
    <message>
        <source>Was the client told?</source>
        <translation>هل أُخبر العميل؟</translation>
    </message>
    <message>
        <source>Tell them first only when that is safe for them.</source>
        <translation>لا يُخبَر العميل أولًا إلا إذا كان ذلك آمنًا له.</translation>
    </message>
    <message>
        <source>Called {day}, {time}</source>
        <translation>جرى الاتصال {day}، {time}</translation>
    </message>
    <message>
        <source>What they will ask</source>
        <translation>ما سيُسأل عنه</translation>
    </message>
    <message>
        <source>Who is at risk?</source>
        <translation>من المعرّض للخطر؟</translation>
    </message>
    <message>
        <source>Lines you may put in, one by one. A report never takes a whole note.</source>
        <translation>أسطر يمكن إدراجها واحدًا واحدًا. لا يأخذ البلاغ ملاحظة كاملة أبدًا.</translation>
    </message>
    <message>
        <source>Show the lines</source>
        <translation>عرض الأسطر</translation>
    </message>
    <message>
        <source>Put in: {line}</source>
        <translation>إدراج: {line}</translation>
    </message>
    <message>
        <source>{number} of {total} are not known yet. None of them holds the call back.</source>
        <translation>{number} من {total} غير معروف بعد. ولا يؤخر أي منها الاتصال.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Your state&apos;s rules</source>
        <translation>قواعد ولايتك</translation>
    </message>
    <message>
        <source>What harm, beyond poverty? Do not investigate or question them.</source>
        <translation>أي ضرر، غير الفقر؟ لا تحقيق معهم ولا استجواب.</translation>
    </message>
    <message>
        <source>Violence by a partner against an adult who can decide is often not reported. Your state&apos;s rules say.</source>
        <translation>عنف الشريك ضد شخص بالغ قادر على القرار لا يُبلَّغ عنه في الغالب. قواعد ولايتك تحدد ذلك.</translation>
    </message>
    <message>
        <source>Your agency has not written down the rules of your state. Ask your supervisor, and call.</source>
        <translation>لم تدوّن مؤسستك قواعد ولايتك. اسأل المشرف، واتصل.</translation>
    </message>
    <message>
        <source>Choose the rule that counts. Until then: call at once.</source>
        <translation>اختر القاعدة المنطبقة. وحتى ذلك الحين: الاتصال فورًا.</translation>
    </message>
    <message>
        <source>Confirmed by {who} on {day}</source>
        <translation>أكّدها {who} في {day}</translation>
    </message>
    <message>
        <source>Nobody has confirmed this rule yet. When in doubt, call.</source>
        <translation>لم يؤكّد أحد هذه القاعدة بعد. عند الشك، اتصل.</translation>
    </message>
    <message>
        <source>Which rule counts here?</source>
        <translation>أي قاعدة تنطبق هنا؟</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>كتابةً</translation>
    </message>
    <message>
        <source>A written form is asked for by</source>
        <translation>النموذج المكتوب مطلوب حتى</translation>
    </message>
    <message>
        <source>Ask on the call. Leave it empty where no form is asked for.</source>
        <translation>اسأل أثناء الاتصال. واتركه فارغًا إن لم يُطلب نموذج.</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>لم يُرسل بعد</translation>
    </message>
    <message>
        <source>Sent {day}</source>
        <translation>أُرسل {day}</translation>
    </message>
    <message>
        <source>A written form is due: {day}</source>
        <translation>موعد النموذج المكتوب: {day}</translation>
    </message>
    <message>
        <source>A written form is due {days} days after the call</source>
        <translation>موعد النموذج المكتوب بعد الاتصال بعدد أيام: {days}</translation>
    </message>
    <message>
        <source>No written form is noted</source>
        <translation>لا نموذج مكتوب مدوّن</translation>
    </message>
    <message>
        <source>No report is made</source>
        <translation>لا يُقدَّم بلاغ</translation>
    </message>
    <message>
        <source>Why is none made? It stays written down.</source>
        <translation>لماذا لا يُقدَّم؟ يبقى ذلك مدوّنًا.</translation>
    </message>
    <message>
        <source>Keep this reason</source>
        <translation>حفظ هذا السبب</translation>
    </message>
    <message>
        <source>Make it after all</source>
        <translation>تقديمه مع ذلك</translation>
    </message>
    <message>
        <source>Call within {hours} hours</source>
        <translation>الاتصال خلال عدد ساعات: {hours}</translation>
    </message>
    <message>
        <source>Written form within {days} days of the call</source>
        <translation>النموذج المكتوب بعد الاتصال خلال عدد أيام: {days}</translation>
    </message>
    <message>
        <source>Whose duty: {who}</source>
        <translation>على من يقع الواجب: {who}</translation>
    </message>
</context>
<context>
    <name>RestoreScreen</name>
    <message>
        <source>Where is the backup?</source>
        <translation>أين النسخة الاحتياطية؟</translation>
    </message>
    <message>
        <source>Which file is the agency&apos;s key?</source>
        <translation>أي ملف هو مفتاح المؤسسة؟</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>How long it is kept</source>
        <translation>كم يُحفظ</translation>
    </message>
    <message>
        <source>Keep it longer</source>
        <translation>حفظه مدة أطول</translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation>مراجعته من جديد في</translation>
    </message>
    <message>
        <source>Why is it needed longer?</source>
        <translation>لماذا يلزم مدة أطول؟</translation>
    </message>
    <message>
        <source>Keep it until then</source>
        <translation>حفظه حتى ذلك اليوم</translation>
    </message>
    <message>
        <source>The legal hold stops the clock: there is no day on which it is looked at.</source>
        <translation>الحفظ القانوني يوقف العدّ: لا يوم محدد للمراجعة.</translation>
    </message>
    <message>
        <source>No day is set on which it is looked at again.</source>
        <translation>لم يُحدد يوم للمراجعة.</translation>
    </message>
    <message>
        <source>On {day} Today asks you to look at it: keep it longer, or erase what names the person. Nothing is erased by itself.</source>
        <translation>في {day} تطلب صفحة اليوم مراجعته: حفظه مدة أطول أو محو ما يدل على الشخص. لا يُمحى شيء من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Noted: it is kept longer.</source>
        <translation>سُجّل: يُحفظ مدة أطول.</translation>
    </message>
</context>
<context>
    <name>RotateFlow</name>
    <message>
        <source>The vault has a new key. Destroy the old recovery sheet, and make a backup today: older ones still open with the old one.</source>
        <translation>صار للخزنة مفتاح جديد. أتلف ورقة الاسترداد القديمة، وأنشئ نسخة احتياطية اليوم: النسخ الأقدم ما زالت تُفتح بالورقة القديمة.</translation>
    </message>
</context>
<context>
    <name>RotateKeyScreen</name>
    <message>
        <source>What it does</source>
        <translation>ما الذي يفعله</translation>
    </message>
    <message>
        <source>Everything in this vault is encrypted anew, with a key nobody has seen.</source>
        <translation>يُشفَّر كل ما في هذه الخزنة من جديد بمفتاح لم يره أحد.</translation>
    </message>
    <message>
        <source>Your passphrase stays. Your agency&apos;s key stays, if you let it in.</source>
        <translation>تبقى عبارة مرورك. ويبقى مفتاح مؤسستك إن كنت سمحت به.</translation>
    </message>
    <message>
        <source>The recovery sheet you have now is of no use any more; the one below takes its place.</source>
        <translation>ورقة الاسترداد التي معك الآن لن تنفع بعد ذلك؛ تحل محلها الورقة أدناه.</translation>
    </message>
    <message>
        <source>What it does not do</source>
        <translation>ما الذي لا يفعله</translation>
    </message>
    <message>
        <source>Backups made until today still open with the passphrase and the sheet of their day.</source>
        <translation>النسخ الاحتياطية التي أُنشئت حتى اليوم ما زالت تُفتح بعبارة المرور والورقة الخاصة بوقتها.</translation>
    </message>
    <message>
        <source>Whoever copied this vault can still open that copy with what they knew then.</source>
        <translation>من نسخ هذه الخزنة ما زال يستطيع فتح تلك النسخة بما كان يعرفه وقتها.</translation>
    </message>
    <message>
        <source>Your key for colleagues stays: who could read this vault could read case packs made for it.</source>
        <translation>يبقى مفتاحك للزملاء كما هو. ومن استطاع قراءة هذه الخزنة يستطيع أيضًا قراءة حزم الملفات المعدّة لها.</translation>
    </message>
    <message>
        <source>It does not make unseen what somebody has seen.</source>
        <translation>لا يمحو ما رآه أحدهم من قبل.</translation>
    </message>
    <message>
        <source>Somebody else&apos;s passphrase opens this vault too. It cannot be taken over without them: with a new key it opens nothing here any more.</source>
        <translation>تفتح هذه الخزنةَ أيضًا عبارةُ مرور شخص آخر. لا يمكن نقلها من دونه: مع المفتاح الجديد لن تفتح شيئًا هنا.</translation>
    </message>
    <message>
        <source>Leave the other passphrase out</source>
        <translation>ترك عبارة المرور الأخرى</translation>
    </message>
    <message>
        <source>Where shall the sheet be saved?</source>
        <translation>أين تُحفظ الورقة؟</translation>
    </message>
    <message>
        <source>A new key for the whole vault</source>
        <translation>مفتاح جديد للخزنة كلها</translation>
    </message>
    <message>
        <source>For the day a sheet or a passphrase was seen by somebody, or a way in was taken away. It takes a moment; keep the laptop plugged in. Crisis works meanwhile.</source>
        <translation>لليوم الذي رأى فيه أحدهم ورقة أو عبارة مرور، أو أُزيلت فيه طريقة دخول. يستغرق ذلك لحظة؛ أبقِ الحاسوب موصولًا بالكهرباء. صفحة الأزمة تعمل في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Give the vault a new key now</source>
        <translation>إعطاء الخزنة مفتاحًا جديدًا الآن</translation>
    </message>
    <message>
        <source>Looking at the passphrase</source>
        <translation>يجري التحقق من عبارة المرور</translation>
    </message>
    <message>
        <source>Agree to leave the other passphrase out, or leave everything as it is.</source>
        <translation>وافق على ترك عبارة المرور الأخرى، أو اترك كل شيء كما هو.</translation>
    </message>
</context>
<context>
    <name>RowCard</name>
    <message>
        <source>Take out: {what}</source>
        <translation>إزالة: {what}</translation>
    </message>
</context>
<context>
    <name>SafeContact</name>
    <message>
        <source>Safe contact, confirmed {day}</source>
        <translation>الاتصال الآمن، أُكّد في {day}</translation>
    </message>
    <message>
        <source>Safe contact, said {day}</source>
        <translation>الاتصال الآمن، قيل في {day}</translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation>الاتصال الآمن</translation>
    </message>
    <message>
        <source>Said on {day}: {words}</source>
        <translation>قيل في {day}: {words}</translation>
    </message>
    <message>
        <source>do not call</source>
        <translation>لا مكالمات</translation>
    </message>
    <message>
        <source>do not contact them this way</source>
        <translation>لا تواصل بهذه الوسيلة</translation>
    </message>
    <message>
        <source>No phone or other way yet</source>
        <translation>لا هاتف ولا وسيلة أخرى بعد</translation>
    </message>
    <message>
        <source>The number or address of this session is not on the card any more</source>
        <translation>رقم هذه الجلسة أو عنوانها لم يعد على البطاقة</translation>
    </message>
    <message>
        <source>The number of this session is gone</source>
        <translation>رقم هذه الجلسة لم يعد موجودًا</translation>
    </message>
    <message>
        <source>What is said here goes on no card. Ask which way is safe.</source>
        <translation>ما يُقال هنا لا يُكتب على أي بطاقة. يُسأل عن الوسيلة الآمنة.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>بريد صوتي</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>Nobody has asked yet</source>
        <translation>لم يسأل أحد بعد</translation>
    </message>
    <message>
        <source>This is some time ago</source>
        <translation>مضى على ذلك وقت</translation>
    </message>
    <message>
        <source>Two laptops hold different answers; the stricter one counts</source>
        <translation>في حاسوبين جوابان مختلفان؛ والعمل بالأكثر حذرًا</translation>
    </message>
    <message>
        <source>Two records were put together; the stricter answer counts</source>
        <translation>جُمع ملفان؛ ويُعمل بالجواب الأشد حذرًا</translation>
    </message>
    <message>
        <source>Something happened since</source>
        <translation>حدث شيء منذ ذلك الوقت</translation>
    </message>
    <message>
        <source>They said that something has changed</source>
        <translation>قال العميل إن شيئًا تغيّر</translation>
    </message>
    <message>
        <source>This was said of another number</source>
        <translation>قيل هذا عن رقم آخر</translation>
    </message>
    <message>
        <source>Asked since, they did not say that it is still safe</source>
        <translation>سُئل بعد ذلك ولم يُقل إنه لا يزال آمنًا</translation>
    </message>
    <message>
        <source>Shared with somebody to be careful with</source>
        <translation>مشتركة مع شخص يلزم الحذر منه</translation>
    </message>
    <message>
        <source>Outside the hours they gave</source>
        <translation>خارج الساعات التي ذُكرت</translation>
    </message>
    <message>
        <source>Hours were given, but not in which time zone</source>
        <translation>ذُكرت ساعات، ولم تُذكر المنطقة الزمنية</translation>
    </message>
    <message>
        <source>They said no</source>
        <translation>قال العميل لا</translation>
    </message>
    <message>
        <source>Something changed since</source>
        <translation>تغيّر شيء منذ ذلك الوقت</translation>
    </message>
    <message>
        <source>call before {time}</source>
        <translation>الاتصال قبل {time}</translation>
    </message>
    <message>
        <source>calling is fine</source>
        <translation>لا بأس بالاتصال</translation>
    </message>
    <message>
        <source>text only, do not call</source>
        <translation>رسائل نصية فقط، لا مكالمات</translation>
    </message>
    <message>
        <source>email is fine</source>
        <translation>لا بأس بالبريد الإلكتروني</translation>
    </message>
    <message>
        <source>voicemail only, do not call</source>
        <translation>بريد صوتي فقط، لا مكالمات</translation>
    </message>
    <message>
        <source>Not at this hour</source>
        <translation>ليس في هذه الساعة</translation>
    </message>
    <message>
        <source>Said on {day}: not at this hour</source>
        <translation>قيل في {day}: ليس في هذه الساعة</translation>
    </message>
    <message>
        <source>Not now, from {time}</source>
        <translation>ليس الآن، بل من {time}</translation>
    </message>
    <message>
        <source>Said on {day}: not now, from {time}</source>
        <translation>قيل في {day}: ليس الآن، بل من {time}</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>لم يُسأل بعد</translation>
    </message>
    <message>
        <source>shared with {who}</source>
        <translation>مشترك مع {who}</translation>
    </message>
    <message>
        <source>Somebody who shares it is marked as to be careful with: nothing is written or left here, and who picks up is asked first.</source>
        <translation>أحد من يشاركونها مُعلَّم بأنه ممن يلزم الحذر منهم: لا يُكتب ولا يُترك هنا شيء، ويُسأل أولًا عمّن يرد.</translation>
    </message>
    <message>
        <source>Nobody has asked yet what is safe. Ask first.</source>
        <translation>لم يسأل أحد بعد عما هو آمن. السؤال أولًا.</translation>
    </message>
    <message>
        <source>Ask again, said {day}</source>
        <translation>للسؤال مرة أخرى، قيل في {day}</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>السؤال مرة أخرى</translation>
    </message>
    <message>
        <source>No safe hour is known</source>
        <translation>لا تُعرف ساعة آمنة</translation>
    </message>
    <message>
        <source>No safe hour is known. Last said on {day}. {why}.</source>
        <translation>لا تُعرف ساعة آمنة. آخر ما قيل في {day}. {why}.</translation>
    </message>
    <message>
        <source>Not now, from {time}. Then ask again first: last said on {day}. {why}.</source>
        <translation>ليس الآن، بل من {time}. ثم السؤال مرة أخرى أولًا: آخر ما قيل في {day}. {why}.</translation>
    </message>
    <message>
        <source>Not safe as before: ask first what is. Last said on {day}. {why}.</source>
        <translation>لم يعد آمنًا كما كان: السؤال أولًا عما هو آمن. آخر ما قيل في {day}. {why}.</translation>
    </message>
    <message>
        <source>Not safe as before</source>
        <translation>لم يعد آمنًا كما كان</translation>
    </message>
    <message>
        <source>Ask again first. Last said on {day}. {why}.</source>
        <translation>السؤال مرة أخرى أولًا. آخر ما قيل في {day}. {why}.</translation>
    </message>
    <message>
        <source>Ask again first. Last said on {day}: {words}. {why}.</source>
        <translation>السؤال مرة أخرى أولًا. آخر ما قيل في {day}: {words}. {why}.</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>لا رسائل نصية</translation>
    </message>
    <message>
        <source>no voicemail</source>
        <translation>لا بريد صوتي</translation>
    </message>
    <message>
        <source>no email</source>
        <translation>لا بريد إلكتروني</translation>
    </message>
    <message>
        <source>their time</source>
        <translation>بتوقيت العميل</translation>
    </message>
    <message>
        <source>Who we say we are</source>
        <translation>بأي اسم نعرّف بأنفسنا</translation>
    </message>
    <message>
        <source>If someone else answers</source>
        <translation>إذا ردّ شخص آخر</translation>
    </message>
    <message>
        <source>What they find if they ring back</source>
        <translation>ماذا يجدون إذا عاودوا الاتصال</translation>
    </message>
    <message>
        <source>The voicemail, word for word</source>
        <translation>الرسالة الصوتية كلمةً كلمة</translation>
    </message>
    <message>
        <source>Code word</source>
        <translation>كلمة التعارف</translation>
    </message>
    <message>
        <source>Help word</source>
        <translation>كلمة طلب النجدة</translation>
    </message>
    <message>
        <source>Hello, this is {who}. Nothing urgent. I will try again. Bye.</source>
        <translation>مرحبًا، معكم {who}. لا شيء مستعجل. سأحاول مرة أخرى. مع السلامة.</translation>
    </message>
    <message>
        <source>Hello. Nothing urgent. I will try again. Bye.</source>
        <translation>مرحبًا. لا شيء مستعجل. سأحاول مرة أخرى. مع السلامة.</translation>
    </message>
    <message>
        <source>Not asked yet: what do they find if they ring back the number they see?</source>
        <translation>لم يُسأل بعد: ماذا يجدون إذا عاودوا الاتصال بالرقم الذي يرونه؟</translation>
    </message>
    <message>
        <source>{what}, said on {day}</source>
        <translation>{what}، قيلت في {day}</translation>
    </message>
</context>
<context>
    <name>SavedMark</name>
    <message>
        <source>Saved {time}</source>
        <translation>حُفظ {time}</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>Not saved yet, trying again</source>
        <translation>لم يُحفظ بعد، والمحاولة مستمرة</translation>
    </message>
    <message>
        <source>Not saved as an answer yet: too long</source>
        <translation>لم يُحفظ بعد كإجابة: الكلام طويل جدًا</translation>
    </message>
    <message>
        <source>Too long, not saved</source>
        <translation>طويل جدًا، لم يُحفظ</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>لم يُحفظ بعد</translation>
    </message>
</context>
<context>
    <name>SayStrip</name>
    <message>
        <source>Say: {words}</source>
        <translation>للقول: {words}</translation>
    </message>
    <message>
        <source>What to say to them</source>
        <translation>ما يُقال للعميل</translation>
    </message>
</context>
<context>
    <name>Scripts</name>
    <message>
        <source>Latin</source>
        <translation>كتابة لاتينية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>كتابة عربية</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>كتابة سيريلية</translation>
    </message>
    <message>
        <source>Ethiopic</source>
        <translation>كتابة إثيوبية</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>كتابة بورمية</translation>
    </message>
    <message>
        <source>Kayah Li</source>
        <translation>كتابة كاياه لي</translation>
    </message>
    <message>
        <source>Rohingya</source>
        <translation>كتابة روهينغية</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>كتابة بنغالية</translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation>كتابة ديوناغرية</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>كتابة صينية</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>كتابة كورية</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>كتابة يابانية</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>كتابة يونانية</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>كتابة عبرية</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>كتابة أرمنية</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>كتابة جورجية</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>كتابة تايلندية</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>كتابة خميرية</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>كتابة لاوية</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>كتابة تاميلية</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>كتابة تيلوغوية</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>كتابة غوجاراتية</translation>
    </message>
    <message>
        <source>Gurmukhi</source>
        <translation>كتابة غورموخية</translation>
    </message>
    <message>
        <source>Syriac</source>
        <translation>كتابة سريانية</translation>
    </message>
    <message>
        <source>Tibetan</source>
        <translation>كتابة تبتية</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>walled from another record here: look twice whose this is</source>
        <translation>معزول عن ملف آخر هنا: تأكد جيدًا من صاحب الملف</translation>
    </message>
    <message>
        <source>walled</source>
        <translation>معزول</translation>
    </message>
    <message>
        <source>Note of {day}; walled, open it to read</source>
        <translation>ملاحظة {day}؛ الملف معزول، افتحها لقراءتها</translation>
    </message>
    <message>
        <source>{day}: “{words}”</source>
        <translation>{day}: «{words}»</translation>
    </message>
    <message>
        <source>Starts with “{typed}”</source>
        <translation>يبدأ بـ «{typed}»</translation>
    </message>
    <message>
        <source>Has “{typed}” inside</source>
        <translation>فيه «{typed}»</translation>
    </message>
    <message>
        <source>{script} name: {part} is read “{typed}”</source>
        <translation>الاسم ({script}): {part} يُقرأ «{typed}»</translation>
    </message>
    <message>
        <source>Read “{typed}” in another script</source>
        <translation>يُقرأ «{typed}» بكتابة أخرى</translation>
    </message>
    <message>
        <source>Sounds close to “{typed}”</source>
        <translation>قريب في النطق من «{typed}»</translation>
    </message>
    <message>
        <source>Id {id}</source>
        <translation>المعرّف {id}</translation>
    </message>
    <message>
        <source>A phone number starts with “{typed}”</source>
        <translation>رقم هاتف يبدأ بـ «{typed}»</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search clients, notes and pages</source>
        <translation>البحث عن العملاء والملاحظات والصفحات</translation>
    </message>
</context>
<context>
    <name>SecretPage</name>
    <message>
        <source>Open the backup</source>
        <translation>افتح النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Nothing is changed yet: it is only looked at.</source>
        <translation>لم يتغير شيء بعد: يُنظر فيها فقط.</translation>
    </message>
    <message>
        <source>Backups in this folder</source>
        <translation>النسخ الاحتياطية في هذا المجلد</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>It opens with the passphrase and the recovery key of the day it was made.</source>
        <translation>تُفتح بعبارة المرور ومفتاح الاسترداد المعمول بهما يوم صُنعت.</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>استخدم مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Use the agency&apos;s key file</source>
        <translation>استخدم ملف مفتاح المؤسسة</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>انظر داخلها</translation>
    </message>
    <message>
        <source>Cannot be opened as it is</source>
        <translation>لا يمكن فتحها كما هي</translation>
    </message>
    <message>
        <source>Opening and checking</source>
        <translation>يجري الفتح والفحص</translation>
    </message>
    <message>
        <source>Wait {seconds} s</source>
        <translation>انتظر {seconds} ث</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>عبارة مرور ملف المفتاح</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>استخدم عبارة المرور</translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>غير متأكد</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>معتاد</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>لم يُشاهَد</translation>
    </message>
</context>
<context>
    <name>Separation</name>
    <message>
        <source>Who asks for time alone</source>
        <translation>من يطلب وقتًا على انفراد</translation>
    </message>
    <message>
        <source>How it is asked, and where each one goes</source>
        <translation>كيف يُطلب، وأين يذهب كل واحد</translation>
    </message>
    <message>
        <source>By video or telephone</source>
        <translation>بالفيديو أو الهاتف</translation>
    </message>
    <message>
        <source>If the other person does not want to leave</source>
        <translation>إذا لم يرد الشخص الآخر أن يغادر</translation>
    </message>
    <message>
        <source>How an adult agrees before anybody is called</source>
        <translation>كيف يوافق البالغ قبل الاتصال بأي أحد</translation>
    </message>
    <message>
        <source>Under 18: local child protection</source>
        <translation>دون 18: حماية الطفل المحلية</translation>
    </message>
    <message>
        <source>Number of child protection</source>
        <translation>رقم حماية الطفل</translation>
    </message>
    <message>
        <source>Security: who, and what they do</source>
        <translation>الأمن: من هم، وماذا يفعلون</translation>
    </message>
    <message>
        <source>Number of security</source>
        <translation>رقم الأمن</translation>
    </message>
    <message>
        <source>Local law enforcement: agreed with whom</source>
        <translation>إنفاذ القانون المحلي: مع من اتُّفق</translation>
    </message>
    <message>
        <source>Number of local law enforcement</source>
        <translation>رقم إنفاذ القانون المحلي</translation>
    </message>
    <message>
        <source>Agreed with local law enforcement on</source>
        <translation>تاريخ الاتفاق مع إنفاذ القانون المحلي</translation>
    </message>
    <message>
        <source>Tribal law enforcement: agreed with whom</source>
        <translation>إنفاذ القانون القبلي: مع من اتُّفق</translation>
    </message>
    <message>
        <source>Number of tribal law enforcement</source>
        <translation>رقم إنفاذ القانون القبلي</translation>
    </message>
    <message>
        <source>Agreed with tribal law enforcement on</source>
        <translation>تاريخ الاتفاق مع إنفاذ القانون القبلي</translation>
    </message>
    <message>
        <source>Federal law enforcement: agreed with whom</source>
        <translation>إنفاذ القانون الاتحادي: مع من اتُّفق</translation>
    </message>
    <message>
        <source>Number of federal law enforcement</source>
        <translation>رقم إنفاذ القانون الاتحادي</translation>
    </message>
    <message>
        <source>Agreed with federal law enforcement on</source>
        <translation>تاريخ الاتفاق مع إنفاذ القانون الاتحادي</translation>
    </message>
    <message>
        <source>How staff stay safe meanwhile and afterwards</source>
        <translation>كيف يبقى العاملون آمنين أثناء ذلك وبعده</translation>
    </message>
    <message>
        <source>Agreed with: names</source>
        <translation>اتُّفق مع: الأسماء</translation>
    </message>
    <message>
        <source>Agreed on: day</source>
        <translation>يوم الاتفاق</translation>
    </message>
    <message>
        <source>Asked: alone now</source>
        <translation>طُلب ذلك: على انفراد الآن</translation>
    </message>
    <message>
        <source>Asked for the next contact</source>
        <translation>طُلب ذلك للتواصل القادم</translation>
    </message>
    <message>
        <source>Asked once: not today</source>
        <translation>طُلب مرة واحدة: ليس اليوم</translation>
    </message>
    <message>
        <source>Not asked: not safe to ask</source>
        <translation>لم يُطلب: الطلب غير آمن</translation>
    </message>
    <message>
        <source>Not possible where they are</source>
        <translation>غير ممكن حيث هم</translation>
    </message>
    <message>
        <source>The next contact is planned</source>
        <translation>خُطِّط للتواصل القادم</translation>
    </message>
    <message>
        <source>Called security</source>
        <translation>اتُّصل بالأمن</translation>
    </message>
    <message>
        <source>Called child protection</source>
        <translation>اتُّصل بحماية الطفل</translation>
    </message>
    <message>
        <source>Called law enforcement</source>
        <translation>اتُّصل بإنفاذ القانون</translation>
    </message>
    <message>
        <source>Called somebody of our plan</source>
        <translation>اتُّصل بشخص من خطتنا</translation>
    </message>
    <message>
        <source>The other person came back</source>
        <translation>عاد الشخص الآخر</translation>
    </message>
</context>
<context>
    <name>SeparationScreen</name>
    <message>
        <source>Time alone: the agency&apos;s plan</source>
        <translation>وقت على انفراد: خطة المؤسسة</translation>
    </message>
    <message>
        <source>How somebody gets a private moment when another person does not leave their side. Agreed before it is needed: nobody makes it up in front of them.</source>
        <translation>كيف يحصل شخص على لحظة خاصة حين لا يفارقه شخص آخر. يُتفق على ذلك قبل الحاجة إليه: لا أحد يرتجله أمامهم.</translation>
    </message>
    <message>
        <source>Who asks, and how</source>
        <translation>من يطلب وكيف</translation>
    </message>
    <message>
        <source>Name or role, and who stands in for them</source>
        <translation>الاسم أو الدور، ومن ينوب عنه</translation>
    </message>
    <message>
        <source>We see everyone alone for a part of each visit. They wait in room 2.</source>
        <translation>نرى الجميع على انفراد في جزء من كل زيارة. ينتظرون في الغرفة 2.</translation>
    </message>
    <message>
        <source>Asked once, for the next contact; nobody insists</source>
        <translation>يُطلب مرة واحدة، للتواصل القادم؛ لا أحد يصرّ</translation>
    </message>
    <message>
        <source>A no is accepted</source>
        <translation>الرفض مقبول</translation>
    </message>
    <message>
        <source>Insisting can be punished later, most of all when the call is over.</source>
        <translation>الإصرار قد يُعاقَب عليه لاحقًا، ولا سيما بعد انتهاء المكالمة.</translation>
    </message>
    <message>
        <source>Nobody insists. The next contact is planned.</source>
        <translation>لا أحد يصرّ. يُخطَّط للتواصل القادم.</translation>
    </message>
    <message>
        <source>Consent, and under 18</source>
        <translation>الموافقة، ومن هم دون 18</translation>
    </message>
    <message>
        <source>No police for an adult without their consent, unless danger is immediate.</source>
        <translation>لا شرطة لبالغ دون موافقته إلا إذا كان الخطر وشيكًا.</translation>
    </message>
    <message>
        <source>Asked alone, in their language, before any call</source>
        <translation>يُسأل على انفراد وبلغته قبل أي اتصال</translation>
    </message>
    <message>
        <source>Which office, and who calls it</source>
        <translation>أي مكتب، ومن يتصل به</translation>
    </message>
    <message>
        <source>Security and law enforcement</source>
        <translation>الأمن وإنفاذ القانون</translation>
    </message>
    <message>
        <source>Whoever exploits people may be armed. Each of these agrees to the plan before it is used. Where there is none, write that, and the day you asked.</source>
        <translation>من يستغل الناس قد يكون مسلحًا. كل جهة من هذه توافق على الخطة قبل استخدامها. حيث لا توجد جهة اكتب ذلك واليوم الذي سألت فيه.</translation>
    </message>
    <message>
        <source>Who, where they wait, what they do not do</source>
        <translation>من هم، وأين ينتظرون، وما الذي لا يفعلونه</translation>
    </message>
    <message>
        <source>Name and office, or: none here</source>
        <translation>الاسم والمكتب، أو: لا توجد هنا</translation>
    </message>
    <message>
        <source>Safety of staff</source>
        <translation>سلامة العاملين</translation>
    </message>
    <message>
        <source>Never alone with them; the way out; how to leave work that day</source>
        <translation>لا أحد وحده معهم؛ طريق الخروج؛ كيف يُغادَر العمل في ذلك اليوم</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>متفق عليها</translation>
    </message>
    <message>
        <source>It counts with names and a day. A part that is changed later is agreed anew.</source>
        <translation>تُعتمد بالأسماء واليوم. الجزء الذي يُغيَّر لاحقًا يُتفق عليه من جديد.</translation>
    </message>
    <message>
        <source>Everybody who agreed to this plan</source>
        <translation>كل من وافق على هذه الخطة</translation>
    </message>
    <message>
        <source>Not agreed yet</source>
        <translation>لم يُتفق عليه بعد</translation>
    </message>
    <message>
        <source>Why everybody: a page for staff</source>
        <translation>لماذا مع الجميع: صفحة للعاملين</translation>
    </message>
    <message>
        <source>In use. Agreed with {names}, {day}.</source>
        <translation>مستخدمة. اتُّفق عليها مع {names}، {day}.</translation>
    </message>
    <message>
        <source>Not in use: sessions say “Ask your supervisor first”.</source>
        <translation>غير مستخدمة: تقول الجلسات «اسأل مشرفك أولًا».</translation>
    </message>
    <message>
        <source>Still open: {parts}.</source>
        <translation>ما زال ناقصًا: {parts}.</translation>
    </message>
    <message>
        <source>All parts are there.</source>
        <translation>كل الأجزاء موجودة.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Not saved as an answer yet: too long, at most {most} letters. Every word is kept here; please shorten it before you sign.</source>
        <translation>لم يُحفظ بعد كإجابة: الكلام طويل جدًا، والحد {most} حرف. كل كلمة باقية هنا؛ يُرجى الاختصار قبل التوقيع.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>Messaging app</source>
        <translation>تطبيق مراسلة</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>الفيديو</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>لقاء شخصي</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>اطمئنان</translation>
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
        <source>Not safe now</source>
        <translation>غير آمن الآن</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>لا وقت</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>لا حاجة</translation>
    </message>
    <message>
        <source>They decline</source>
        <translation>لا يرغب العميل</translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation>«لا أعلم»</translation>
    </message>
    <message>
        <source>Prefers not to say</source>
        <translation>«أفضّل ألا أجيب»</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>لم يُسأل</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>جرى تخطّيه</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>سُمع</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>شوهد</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>قيل</translation>
    </message>
    <message>
        <source>I think</source>
        <translation>أظن</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>غير متأكد</translation>
    </message>
    <message>
        <source>Short form said</source>
        <translation>قيلت الصيغة القصيرة</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>لم تُقل</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>لم يُسمع</translation>
    </message>
    <message>
        <source>told them</source>
        <translation>أُخبِروا بذلك</translation>
    </message>
    <message>
        <source>task: {words}</source>
        <translation>مهمة: {words}</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>كالمعتاد</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>لم يُشاهَد</translation>
    </message>
    <message>
        <source>Not noted</source>
        <translation>لم يُدوّن</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Older ones were not kept: working notes are kept for {days} days.</source>
        <translation>لم يُحتفظ بالأقدم: تُحفظ ملاحظات العمل مدة {days} يومًا.</translation>
    </message>
    <message>
        <source>{day}, not noted: it cannot be noticed this way ({channel})</source>
        <translation>{day}، لم يُدوّن: لا يمكن ملاحظته بهذه الطريقة ({channel})</translation>
    </message>
    <message>
        <source>{day}, not noted. {question} {answer}</source>
        <translation>{day}، لم يُدوّن. {question} {answer}</translation>
    </message>
    <message>
        <source>{day}, different</source>
        <translation>{day}، مختلف</translation>
    </message>
    <message>
        <source>{day}, different: {words}</source>
        <translation>{day}، مختلف: {words}</translation>
    </message>
    <message>
        <source>{day}, as usual</source>
        <translation>{day}، كالمعتاد</translation>
    </message>
    <message>
        <source>{day}, as usual: {words}</source>
        <translation>{day}، كالمعتاد: {words}</translation>
    </message>
    <message>
        <source>{day}, not heard</source>
        <translation>{day}، لم يُسمَع</translation>
    </message>
    <message>
        <source>{day}, not seen</source>
        <translation>{day}، لم يُشاهَد</translation>
    </message>
    <message>
        <source>{day}, not noted</source>
        <translation>{day}، لم يُدوّن</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>معتاد</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>{basis}: {words}</source>
        <translation>{basis}: {words}</translation>
    </message>
    <message>
        <source>Source not noted</source>
        <translation>المصدر غير مدوَّن</translation>
    </message>
    <message>
        <source>{person}, can hear</source>
        <translation>{person}، يسمع</translation>
    </message>
    <message>
        <source>{person}, cannot hear</source>
        <translation>{person}، لا يسمع</translation>
    </message>
    <message>
        <source>{cue}: what was different</source>
        <translation>{cue}: ما المختلف</translation>
    </message>
    <message>
        <source>What was different?</source>
        <translation>ما المختلف؟</translation>
    </message>
    <message>
        <source>{cue}: what is usual for them</source>
        <translation>{cue}: ما المعتاد لدى العميل</translation>
    </message>
    <message>
        <source>What is usual?</source>
        <translation>ما المعتاد؟</translation>
    </message>
    <message>
        <source>{cue}: what is usual has changed</source>
        <translation>{cue}: تغيّر المعتاد</translation>
    </message>
    <message>
        <source>Usual since {day}: {words}</source>
        <translation>المعتاد منذ {day}: {words}</translation>
    </message>
    <message>
        <source>{usual} (learnt while not alone)</source>
        <translation>{usual} (عُرف والعميل ليس وحده)</translation>
    </message>
    <message>
        <source>On {day}: {words}</source>
        <translation>في {day}: {words}</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>إظهار أقل</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>إظهار النص كاملًا</translation>
    </message>
    <message>
        <source>Culture: {words}</source>
        <translation>الثقافة: {words}</translation>
    </message>
    <message>
        <source>This channel cannot show: {cues}</source>
        <translation>لا تُظهر هذه الوسيلة: {cues}</translation>
    </message>
    <message>
        <source>Nothing here is scored. A row that is not marked was not noted.</source>
        <translation>لا شيء هنا يُقاس بدرجات. السطر الذي بلا علامة لم يُلاحَظ.</translation>
    </message>
    <message>
        <source>{clue}: what was done</source>
        <translation>{clue}: ما الذي فُعل</translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation>ما الذي فُعل؟</translation>
    </message>
    <message>
        <source>Told them</source>
        <translation>أخبرتُهم</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>إنشاء مهمة</translation>
    </message>
    <message>
        <source>It becomes a task when you sign.</source>
        <translation>يصبح مهمة عند التوقيع.</translation>
    </message>
    <message>
        <source>{clue}: the task</source>
        <translation>{clue}: المهمة</translation>
    </message>
    <message>
        <source>Come back to what was noticed around them</source>
        <translation>العودة إلى ما لوحظ حولهم</translation>
    </message>
    <message>
        <source>{clue}: {words}</source>
        <translation>{clue}: {words}</translation>
    </message>
    <message>
        <source>Seen around</source>
        <translation>شوهد في المحيط</translation>
    </message>
    <message>
        <source>Heard around</source>
        <translation>سُمع في المحيط</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>أقل بواحد</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>أكثر بواحد</translation>
    </message>
    <message>
        <source>Can they hear us?</source>
        <translation>هل يسمعوننا؟</translation>
    </message>
    <message>
        <source>Street, or how to find it</source>
        <translation>الشارع، أو كيف يُستدل عليه</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>مدينة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الولاية</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>In 2 days</source>
        <translation>بعد يومين</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>بعد أسبوع</translation>
    </message>
    <message>
        <source>In 2 weeks</source>
        <translation>بعد أسبوعين</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Or in their words</source>
        <translation>أو بكلمات العميل</translation>
    </message>
    <message>
        <source>After school on Tuesdays</source>
        <translation>بعد المدرسة أيام الثلاثاء</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Leave a message</source>
        <translation>ترك رسالة</translation>
    </message>
    <message>
        <source>If another person answers</source>
        <translation>إذا أجاب شخص آخر</translation>
    </message>
    <message>
        <source>Who I say I am</source>
        <translation>بأي صفة أعرّف نفسي</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>بكلمات العميل</translation>
    </message>
    <message>
        <source>as agreed today</source>
        <translation>كما اتُّفق اليوم</translation>
    </message>
    <message>
        <source>Leave the card as it is</source>
        <translation>ترك البطاقة كما هي</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>التراجع عنه</translation>
    </message>
    <message>
        <source>This allows more than the card did: {changes}. Did they say it themselves, alone?</source>
        <translation>هذا يسمح بأكثر مما في البطاقة: {changes}. هل قاله العميل بنفسه وهو وحده؟</translation>
    </message>
    <message>
        <source>Yes, put it on the card</source>
        <translation>نعم، كتابته في البطاقة</translation>
    </message>
    <message>
        <source>They said today, of {number}: {changes}</source>
        <translation>قيل اليوم عن {number}: {changes}</translation>
    </message>
    <message>
        <source>Put this on the card</source>
        <translation>كتابة هذا في البطاقة</translation>
    </message>
    <message>
        <source>On the card of {number}, as said today.</source>
        <translation>كُتب في بطاقة {number} كما قيل اليوم.</translation>
    </message>
    <message>
        <source>A yes that others could hear is not put on the card. Ask again when they are alone.</source>
        <translation>موافقة قيلت وغيره يسمع لا تُكتب في البطاقة. يُسأل مرة أخرى حين يكون وحده.</translation>
    </message>
    <message>
        <source>There is no such day. Write it as 2026-11-30; until then it is kept as words.</source>
        <translation>لا يوجد يوم كهذا. يُكتب هكذا: ‎2026-11-30‎؛ وحتى ذلك الحين يُحفظ كنص.</translation>
    </message>
    <message>
        <source>There is no such time. Write it as 14:30; until then it is kept as words.</source>
        <translation>لا يوجد وقت كهذا. يُكتب هكذا: ‎14:30‎؛ وحتى ذلك الحين يُحفظ كنص.</translation>
    </message>
    <message>
        <source>Add beside the note</source>
        <translation>إضافة بجانب المذكرة</translation>
    </message>
    <message>
        <source>with an interpreter</source>
        <translation>مع مترجم</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>جارٍ البدء</translation>
    </message>
    <message>
        <source>This may be danger now. Stay on the line.</source>
        <translation>قد يكون هذا خطرًا الآن. يلزم البقاء على الخط.</translation>
    </message>
    <message>
        <source>Open Crisis</source>
        <translation>فتح الأزمة</translation>
    </message>
    <message>
        <source>The local emergency number is beside this page.</source>
        <translation>رقم الطوارئ المحلي بجانب هذه الصفحة.</translation>
    </message>
    <message>
        <source>Show number</source>
        <translation>إظهار الرقم</translation>
    </message>
    <message>
        <source>It is not shown to be {name}. Say nothing about services; plan the next try.</source>
        <translation>لم يثبت أن المتحدث هو {name}. لا كلمة عن الخدمات؛ تُحدَّد المحاولة التالية.</translation>
    </message>
    <message>
        <source>Stop here for today. Agree on the next contact, then say good-bye.</source>
        <translation>يكفي هذا لليوم. يُتفق على الاتصال القادم، ثم الوداع.</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>الاتصال القادم</translation>
    </message>
    <message>
        <source>End it as an everyday call. Name nothing.</source>
        <translation>تُنهى كمكالمة عادية. لا يُسمّى شيء.</translation>
    </message>
    <message>
        <source>Words to end with</source>
        <translation>كلمات للختام</translation>
    </message>
    <message>
        <source>A no is a no. Keep to your agency&apos;s agreed way to time alone.</source>
        <translation>الرفض يُقبل. العمل بخطة مؤسستك المتفق عليها للانفراد.</translation>
    </message>
    <message>
        <source>Time alone</source>
        <translation>وقت على انفراد</translation>
    </message>
    <message>
        <source>Under 18: your supervisor and child protection.</source>
        <translation>دون 18: المشرف وحماية الطفل.</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>بمن يُتَّصل</translation>
    </message>
    <message>
        <source>This may have to be reported. Suspicion is enough; no sign-off delays it.</source>
        <translation>قد يجب التبليغ عن هذا. الشك يكفي؛ ولا تؤخره أي موافقة.</translation>
    </message>
    <message>
        <source>Your state&apos;s rules</source>
        <translation>قواعد ولايتك</translation>
    </message>
    <message>
        <source>They would like help. Stay on the line while you connect them.</source>
        <translation>يرغب العميل في المساعدة. يلزم البقاء على الخط حتى يتم الوصل.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Ask your supervisor before going on.</source>
        <translation>يُسأل المشرف قبل المتابعة.</translation>
    </message>
    <message>
        <source>Slow down. A pause or some water may help.</source>
        <translation>بتمهّل. قد تفيد استراحة أو قليل من الماء.</translation>
    </message>
    <message>
        <source>Words for comfort</source>
        <translation>كلمات للراحة</translation>
    </message>
    <message>
        <source>What is safe has changed. Write it on the safe-contact card before the next call.</source>
        <translation>تغيّر ما هو آمن. يُكتب في بطاقة الاتصال الآمن قبل المكالمة التالية.</translation>
    </message>
    <message>
        <source>Another place today: the emergency number may be another one too.</source>
        <translation>مكان آخر اليوم: قد يكون رقم الطوارئ غيره أيضًا.</translation>
    </message>
    <message>
        <source>Offer to make a plan together, when there is no danger now.</source>
        <translation>يُعرض وضع خطة معًا، حين لا يكون هناك خطر الآن.</translation>
    </message>
    <message>
        <source>To the plan</source>
        <translation>إلى الخطة</translation>
    </message>
    <message>
        <source>Offer another interpreter before going on.</source>
        <translation>يُعرض مترجم آخر قبل المتابعة.</translation>
    </message>
    <message>
        <source>With an interpreter</source>
        <translation>مع مترجم</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>لا ردّ</translation>
    </message>
    <message>
        <source>No answer: what now</source>
        <translation>لا ردّ: ماذا الآن</translation>
    </message>
    <message>
        <source>They do not answer any more</source>
        <translation>لم يعودوا يردّون</translation>
    </message>
    <message>
        <source>They write again</source>
        <translation>عادوا إلى الكتابة</translation>
    </message>
    <message>
        <source>They wrote again</source>
        <translation>عادوا إلى الكتابة</translation>
    </message>
    <message>
        <source>If no answer comes</source>
        <translation>إن لم يأتِ ردّ</translation>
    </message>
    <message>
        <source>Others may read</source>
        <translation>قد يقرأ آخرون</translation>
    </message>
    <message>
        <source>Others may read this. Yes-or-no questions only.</source>
        <translation>قد يقرأ آخرون هذا. أسئلة بنعم أو لا فقط.</translation>
    </message>
    <message>
        <source>Others may read this. There are yes-or-no questions.</source>
        <translation>قد يقرأ آخرون هذا. توجد أسئلة بنعم أو لا.</translation>
    </message>
    <message>
        <source>Nobody else reads now</source>
        <translation>لا أحد غيرهم يقرأ الآن</translation>
    </message>
    <message>
        <source>Someone else may read</source>
        <translation>قد يقرأ شخص آخر</translation>
    </message>
    <message>
        <source>Nobody else reads any more</source>
        <translation>لم يعد أحد غيرهم يقرأ</translation>
    </message>
    <message>
        <source>Somebody else writes</source>
        <translation>شخص آخر يكتب</translation>
    </message>
    <message>
        <source>Somebody else: what now</source>
        <translation>شخص آخر: ما العمل الآن</translation>
    </message>
    <message>
        <source>It is them again</source>
        <translation>صاحب الشأن هو من يكتب من جديد</translation>
    </message>
    <message>
        <source>It was them again</source>
        <translation>صاحب الشأن كتب من جديد</translation>
    </message>
    <message>
        <source>Someone can hear. Yes-or-no questions only.</source>
        <translation>هناك من يسمع. أسئلة جوابها نعم أو لا فقط.</translation>
    </message>
    <message>
        <source>Nobody hears now</source>
        <translation>لا أحد يسمع الآن</translation>
    </message>
    <message>
        <source>Someone is there: what now</source>
        <translation>هناك أحد: ما العمل الآن</translation>
    </message>
    <message>
        <source>They are gone again</source>
        <translation>لم يعد هناك أحد</translation>
    </message>
    <message>
        <source>They were gone again</source>
        <translation>لم يعد هناك أحد</translation>
    </message>
    <message>
        <source>Someone came in</source>
        <translation>دخل أحد</translation>
    </message>
    <message>
        <source>Someone came into the picture</source>
        <translation>دخل أحد في الصورة</translation>
    </message>
    <message>
        <source>Someone may hear. There are yes-or-no questions.</source>
        <translation>قد يكون هناك من يسمع. توجد أسئلة جوابها نعم أو لا.</translation>
    </message>
    <message>
        <source>Switch to them</source>
        <translation>الانتقال إليها</translation>
    </message>
    <message>
        <source>It is not noted who picked up. Until it is {name}: no agency, no code, no service.</source>
        <translation>لم يُسجَّل من ردّ. إلى أن يُعرف أنه {name}: لا اسم مؤسسة، ولا رمز، ولا خدمة.</translation>
    </message>
    <message>
        <source>Who picked up</source>
        <translation>من ردّ</translation>
    </message>
    <message>
        <source>Not this story: never police, government, a clinic or family. Agree on something everyday.</source>
        <translation>ليست هذه القصة: لا شرطة أبدًا ولا حكومة ولا عيادة ولا عائلة. اتفقا على شيء من الحياة اليومية.</translation>
    </message>
    <message>
        <source>This may need more time.</source>
        <translation>قد يلزم لهذا وقت أطول.</translation>
    </message>
    <message>
        <source>Use the longer form</source>
        <translation>استعمال النموذج الأطول</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>جارٍ التوقيع</translation>
    </message>
    <message>
        <source>The next try, as agreed, in</source>
        <translation>المحاولة التالية، كما اتُّفق، بعد</translation>
    </message>
    <message>
        <source>If someone else answers</source>
        <translation>إذا ردّ شخص آخر</translation>
    </message>
    <message>
        <source>What to leave or send, word for word</source>
        <translation>ما يُترك أو يُرسل، كلمة بكلمة</translation>
    </message>
    <message>
        <source>I sent the text now</source>
        <translation>أرسلتُ الرسالة النصية الآن</translation>
    </message>
    <message>
        <source>I tried now</source>
        <translation>حاولتُ الآن</translation>
    </message>
    <message>
        <source>We speak again</source>
        <translation>عاد الحديث بيننا</translation>
    </message>
    <message>
        <source>End for today</source>
        <translation>إنهاء لليوم</translation>
    </message>
    <message>
        <source>Danger: open Crisis</source>
        <translation>خطر: فتح الأزمة</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>إغلاق هذه اللوحة</translation>
    </message>
    <message>
        <source>The call dropped</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>Tries: {count} of {most} agreed</source>
        <translation>المحاولات: {count} من {most} متفق عليها</translation>
    </message>
    <message>
        <source>As agreed on {day}, not today:</source>
        <translation>كما اتُّفق {day}، وليس اليوم:</translation>
    </message>
    <message>
        <source>Nothing was agreed. One try, then wait for them or for the next agreed day.</source>
        <translation>لم يُتفق على شيء. محاولة واحدة، ثم انتظار العميل أو الموعد التالي المتفق عليه.</translation>
    </message>
    <message>
        <source>This phone is shared with {who}: no extra tries.</source>
        <translation>هذا الهاتف مشترك مع {who}: لا محاولات إضافية.</translation>
    </message>
    <message>
        <source>Next, as agreed: {words}</source>
        <translation>بعد ذلك، كما اتُّفق: {words}</translation>
    </message>
    <message>
        <source>Not yet: agreed was a while later.</source>
        <translation>ليس بعد: اتُّفق على الانتظار قليلاً.</translation>
    </message>
    <message>
        <source>This is done and noted.</source>
        <translation>تمّ هذا ودُوِّن.</translation>
    </message>
    <message>
        <source>The next try, as agreed: not before {day}.</source>
        <translation>المحاولة التالية كما اتُّفق: ليس قبل {day}.</translation>
    </message>
    <message>
        <source>Agreed: they write or call when they can. Wait for them.</source>
        <translation>المتفق عليه: الكتابة أو الاتصال من جانبهم متى أمكن. يُنتظر ذلك منهم.</translation>
    </message>
    <message>
        <source>{reason}: do not call.</source>
        <translation>{reason}: لا تتصل.</translation>
    </message>
    <message>
        <source>Agreed: they call back. Do not call, wait for them.</source>
        <translation>الاتفاق: هم يعاودون الاتصال. لا تتصل، انتظر اتصالهم.</translation>
    </message>
    <message>
        <source>Agreed: nobody calls, you wait for the next agreed day.</source>
        <translation>الاتفاق: لا أحد يتصل، ويُنتظر اليوم المتفق عليه التالي.</translation>
    </message>
    <message>
        <source>Do as it was agreed, in the words above.</source>
        <translation>اعمل بما اتُّفق عليه في الكلمات أعلاه.</translation>
    </message>
    <message>
        <source>All agreed tries are made. Wait for them, or end for today.</source>
        <translation>تمت كل المحاولات المتفق عليها. انتظار العميل، أو إنهاء لليوم.</translation>
    </message>
    <message>
        <source>Their safe hours end before the agreed time is over: do not call any more today.</source>
        <translation>تنتهي ساعاتهم الآمنة قبل انقضاء الوقت المتفق عليه: لا تتصل اليوم بعد الآن.</translation>
    </message>
    <message>
        <source>They said that calling is not safe: do not call.</source>
        <translation>قالوا إن الاتصال غير آمن: لا تتصل.</translation>
    </message>
    <message>
        <source>Nobody has asked whether calling back is safe: do not call, wait for them.</source>
        <translation>لم يسأل أحد هل معاودة الاتصال آمنة: لا تتصل، انتظر اتصالهم.</translation>
    </message>
    <message>
        <source>There is no number in the record: wait for them.</source>
        <translation>لا يوجد رقم في السجل: انتظر اتصالهم.</translation>
    </message>
    <message>
        <source>Skip, with a reason</source>
        <translation>تخطّي مع ذكر السبب</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطّي</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>توقيع</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>A few words about why</source>
        <translation>بضع كلمات عن السبب</translation>
    </message>
    <message>
        <source>A few words, if they help</source>
        <translation>بضع كلمات، إن أفادت</translation>
    </message>
    <message>
        <source>Do not skip</source>
        <translation>عدم التخطّي</translation>
    </message>
    <message>
        <source>Why is it asked though they are not alone?</source>
        <translation>لماذا يُسأل هذا والعميل ليس وحده؟</translation>
    </message>
    <message>
        <source>This reason is kept with the session</source>
        <translation>يُحفظ هذا السبب مع الجلسة</translation>
    </message>
    <message>
        <source>Open with this reason</source>
        <translation>فتح مع هذا السبب</translation>
    </message>
    <message>
        <source>Time alone: how to offer it</source>
        <translation>وقت على انفراد: كيف يُعرض</translation>
    </message>
    <message>
        <source>This page opens when {name} is alone, or when you write down why not.</source>
        <translation>تُفتح هذه الصفحة عند انفراد {name}، أو حين يُكتب لماذا لا.</translation>
    </message>
    <message>
        <source>Please say why; one line is enough.</source>
        <translation>يُرجى ذكر السبب؛ سطر واحد يكفي.</translation>
    </message>
    <message>
        <source>Add an amendment</source>
        <translation>إضافة ملحق</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>الملحق</translation>
    </message>
    <message>
        <source>Why is something added?</source>
        <translation>ما سبب الإضافة؟</translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>ما يُضاف</translation>
    </message>
    <message>
        <source>Strike words about somebody else…</source>
        <translation>شطب كلمات عن شخص آخر…</translation>
    </message>
    <message>
        <source>Note about {name}</source>
        <translation>ملاحظة عن {name}</translation>
    </message>
    <message>
        <source>Session with {name}</source>
        <translation>جلسة مع {name}</translation>
    </message>
    <message>
        <source>Signed note</source>
        <translation>مذكرة موقّعة</translation>
    </message>
    <message>
        <source>A working note was being mended as this was sealed.</source>
        <translation>كانت ملاحظة عمل قيد التصحيح عند الختم.</translation>
    </message>
    <message>
        <source>A working note is part of no sealed note and goes one day, so what was being typed is not kept. It stands as it was before.</source>
        <translation>ملاحظة العمل ليست جزءًا من أي سجل مختوم وتُحذف يومًا ما، لذلك لا يُحفظ ما كان يُكتب. تبقى كما كانت من قبل.</translation>
    </message>
    <message>
        <source>Kept for a short time. In a print only by choice, and that is written down.</source>
        <translation>تُحفظ مدة قصيرة. ولا تُطبع إلا بالاختيار، ويُسجَّل ذلك.</translation>
    </message>
    <message>
        <source>Print with these…</source>
        <translation>طباعة مع هذه…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Amendment, {who}, {day} {time}</source>
        <translation>ملحق، {who}، {day} {time}</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>السبب: {reason}</translation>
    </message>
    <message>
        <source>Words about somebody else were struck on {day} by {who}, agreed with {second}: {why}</source>
        <translation>شُطبت كلمات عن شخص آخر في {day}، شطبها {who} بموافقة {second}: {why}</translation>
    </message>
    <message>
        <source>the key of this vault</source>
        <translation>مفتاح هذه الخزنة</translation>
    </message>
    <message>
        <source>First signed by {who} on {day}</source>
        <translation>وقّعها أولًا {who} في {day}</translation>
    </message>
    <message>
        <source>Came with a case pack. Nobody here has checked whose key signed it: ask on the phone.</source>
        <translation>وصلت مع حزمة ملف. لم يتحقق أحد هنا من صاحب المفتاح الذي وُقّعت به: يُسأل عنه بالهاتف.</translation>
    </message>
    <message>
        <source>Signed by {who} on {day} at {time}</source>
        <translation>التوقيع: {who}، في {day} عند {time}</translation>
    </message>
    <message>
        <source>Signed on {day} at {time} with the key of this vault</source>
        <translation>وُقّعت في {day} الساعة {time} بمفتاح هذه الخزنة</translation>
    </message>
    <message>
        <source>Unchanged since it was signed. It came with a case pack, and nobody here has checked whose key signed it.</source>
        <translation>لم تتغيّر منذ توقيعها. وصلت مع حزمة ملف، ولم يتحقق أحد هنا من صاحب المفتاح الذي وُقّعت به.</translation>
    </message>
    <message>
        <source>Unchanged since then: seal and signature fit, checked just now.</source>
        <translation>لم تتغيّر منذ ذلك الوقت: الختم والتوقيع مطابقان، جرى التأكد الآن.</translation>
    </message>
    <message>
        <source>The seal does not fit any more: this note was changed outside. Tell your supervisor.</source>
        <translation>لم يعد الختم مطابقًا: تغيّرت هذه المذكرة خارج البرنامج. يُخبَر المشرف.</translation>
    </message>
    <message>
        <source>What was noted</source>
        <translation>ما سُجّل</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} د</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>الوقت المستغرق</translation>
    </message>
    <message>
        <source>Working notes</source>
        <translation>ملاحظات عمل</translation>
    </message>
    <message>
        <source>Not in the sealed note, nor in a case pack</source>
        <translation>ليست في الملاحظة المختومة ولا في حزمة الحالة</translation>
    </message>
    <message>
        <source>{step}, {number} of {count}</source>
        <translation>{step}، {number} من {count}</translation>
    </message>
    <message>
        <source>working notes</source>
        <translation>ملاحظات عمل</translation>
    </message>
    <message>
        <source>Not checked by a qualified person</source>
        <translation>لم يراجعه شخص مؤهل</translation>
    </message>
    <message>
        <source>Why everybody: a page for staff</source>
        <translation>لماذا مع الجميع: صفحة للعاملين</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>من يطلب</translation>
    </message>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>Alone now: go on with what waited.</source>
        <translation>على انفراد الآن: تابع ما كان ينتظر.</translation>
    </message>
    <message>
        <source>For yourself</source>
        <translation>لك أنت</translation>
    </message>
    <message>
        <source>A no is a no. Plan when to speak next.</source>
        <translation>الرفض رفض. خطط متى تتحدثان مرة أخرى.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Before anybody is called</source>
        <translation>قبل الاتصال بأي أحد</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>دون 18</translation>
    </message>
    <message>
        <source>Child protection</source>
        <translation>حماية الطفل</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>الأمن</translation>
    </message>
    <message>
        <source>Local law enforcement</source>
        <translation>إنفاذ القانون المحلي</translation>
    </message>
    <message>
        <source>Tribal law enforcement</source>
        <translation>إنفاذ القانون القبلي</translation>
    </message>
    <message>
        <source>Federal law enforcement</source>
        <translation>إنفاذ القانون الاتحادي</translation>
    </message>
    <message>
        <source>Numbers of our plan</source>
        <translation>أرقام خطتنا</translation>
    </message>
    <message>
        <source>Guidance for this step</source>
        <translation>إرشادات لهذه الخطوة</translation>
    </message>
    <message>
        <source>There is nothing more for this page.</source>
        <translation>لا يوجد شيء آخر لهذه الصفحة.</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>لم يُراجَع</translation>
    </message>
    <message>
        <source>There are no quick phrases here.</source>
        <translation>لا توجد عبارات سريعة هنا.</translation>
    </message>
    <message>
        <source>Goes into: {field}</source>
        <translation>تُضاف إلى: {field}</translation>
    </message>
    <message>
        <source>Local emergency number</source>
        <translation>رقم الطوارئ المحلي</translation>
    </message>
    <message>
        <source>This is for {town}.</source>
        <translation>هذا الرقم خاص بـ {town}.</translation>
    </message>
    <message>
        <source>Nobody has confirmed this number yet.</source>
        <translation>لم يؤكد أحد هذا الرقم بعد.</translation>
    </message>
    <message>
        <source>It was confirmed for the earlier address. Ask again.</source>
        <translation>جرى التأكد منه للعنوان السابق. للسؤال مرة أخرى.</translation>
    </message>
    <message>
        <source>No number for the place they are at: call 911 from the second phone, give their town and state, and ask to be transferred.</source>
        <translation>لا رقم للمكان الذي فيه العميل: يُطلب 911 من الهاتف الثاني، وتُذكر بلدة العميل وولايته، ويُطلب التحويل.</translation>
    </message>
    <message>
        <source>No supervisor is written down yet. Add one in Settings.</source>
        <translation>لم يُسجّل مشرف بعد. يُضاف في الإعدادات.</translation>
    </message>
    <message>
        <source>Use the second phone, so that this call goes on.</source>
        <translation>يُستعمل الهاتف الثاني، لتستمر هذه المكالمة.</translation>
    </message>
    <message>
        <source>Begin the report</source>
        <translation>بدء البلاغ</translation>
    </message>
    <message>
        <source>Within {hours} hours</source>
        <translation>خلال {hours} ساعة</translation>
    </message>
    <message>
        <source>Your agency has not written down the rules of your state. Ask your supervisor.</source>
        <translation>لم تسجّل مؤسستك قواعد ولايتك. يُسأل المشرف.</translation>
    </message>
    <message>
        <source>What harm, beyond poverty? Do not investigate or question them.</source>
        <translation>ما الأذى، غير الفقر؟ لا تحقيق ولا استجواب.</translation>
    </message>
    <message>
        <source>A sign-off never delays a report. Telling the client first can be unsafe.</source>
        <translation>لا تؤخر أي موافقة بلاغًا أبدًا. إخبار العميل أولًا قد لا يكون آمنًا.</translation>
    </message>
    <message>
        <source>Violence by a partner against an adult who can decide is often not reported. Your state&apos;s rules say.</source>
        <translation>عنف الشريك ضد شخص بالغ قادر على القرار لا يُبلَّغ عنه في الغالب. قواعد ولايتك تحدد ذلك.</translation>
    </message>
    <message>
        <source>A report</source>
        <translation>بلاغ</translation>
    </message>
    <message>
        <source>Confidential help</source>
        <translation>مساعدة سرية</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>بدء الجلسة</translation>
    </message>
    <message>
        <source>How long?</source>
        <translation>كم المدة؟</translation>
    </message>
    <message>
        <source>Before you call {name}</source>
        <translation>قبل الاتصال بـ {name}</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>التحضير</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>المطلوب اليوم</translation>
    </message>
    <message>
        <source>Who calls?</source>
        <translation>من يتصل؟</translation>
    </message>
    <message>
        <source>I call them</source>
        <translation>أنا أتصل</translation>
    </message>
    <message>
        <source>They call</source>
        <translation>العميل يتصل</translation>
    </message>
    <message>
        <source>Have ready</source>
        <translation>ما يلزم تجهيزه</translation>
    </message>
    <message>
        <source>A second phone, for your supervisor or emergency services</source>
        <translation>هاتف ثانٍ، للمشرف أو لخدمات الطوارئ</translation>
    </message>
    <message>
        <source>A place where nobody hears you</source>
        <translation>مكان لا يسمعك فيه أحد</translation>
    </message>
    <message>
        <source>The interpreter on the line before you dial, and alone where they are</source>
        <translation>المترجم على الخط قبل الاتصال، ووحده في مكانه</translation>
    </message>
    <message>
        <source>Before you speak with {name}</source>
        <translation>قبل الحديث مع {name}</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>وسيلة الوصول إلى العميل</translation>
    </message>
    <message>
        <source>No contact method is written down. Add one on the client&apos;s page.</source>
        <translation>لا وسيلة تواصل مسجّلة. تُضاف في صفحة العميل.</translation>
    </message>
    <message>
        <source>You meet in person.</source>
        <translation>اللقاء وجهًا لوجه.</translation>
    </message>
    <message>
        <source>Nothing written down for this way of speaking can be used now.</source>
        <translation>لا شيء مما هو مكتوب لهذه الطريقة يمكن استعماله الآن.</translation>
    </message>
    <message>
        <source>The number is not shown: {why}</source>
        <translation>الرقم غير معروض: {why}</translation>
    </message>
    <message>
        <source>Shared with {who}</source>
        <translation>مشترك مع {who}</translation>
    </message>
    <message>
        <source>They like {channel} better; the session asks why it goes another way</source>
        <translation>يفضّلون {channel}؛ وتسأل الجلسة لماذا تجري بطريقة أخرى</translation>
    </message>
    <message>
        <source>When you last spoke cannot be read</source>
        <translation>تعذّرت قراءة تاريخ آخر حديث بينكما</translation>
    </message>
    <message>
        <source>Much has happened since the last session: a longer one fits, look again at needs</source>
        <translation>حدث الكثير منذ آخر جلسة: جلسة أطول مناسبة، وانظر من جديد في الاحتياجات</translation>
    </message>
    <message>
        <source>Look at the plan together: did it help, does it still fit?</source>
        <translation>انظروا في الخطة معًا: هل ساعدت، وهل ما زالت مناسبة؟</translation>
    </message>
    <message>
        <source>There is no plan yet: talk about one, if they want one</source>
        <translation>لا توجد خطة بعد: تحدثا عنها إن أرادوا</translation>
    </message>
    <message>
        <source>Something in the record was to be looked at again by now</source>
        <translation>في الملف أمر حان النظر فيه مرة أخرى</translation>
    </message>
    <message>
        <source>To learn together again: {topic}</source>
        <translation>للتعلّم معًا مرة أخرى: {topic}</translation>
    </message>
    <message>
        <source>{task} ({when})</source>
        <translation>{task} ({when})</translation>
    </message>
    <message>
        <source>a caregiver or sponsor</source>
        <translation>مقدّم رعاية أو كفيل</translation>
    </message>
    <message>
        <source>Code word</source>
        <translation>كلمة التعارف</translation>
    </message>
    <message>
        <source>Local emergency number: {number}</source>
        <translation>رقم الطوارئ المحلي: {number}</translation>
    </message>
    <message>
        <source>Ask again what is safe: calls, messages, hours</source>
        <translation>السؤال مرة أخرى عما هو آمن: المكالمات والرسائل والساعات</translation>
    </message>
    <message>
        <source>So far only the short form of privacy was said; the full form is due</source>
        <translation>لم تُقل حتى الآن إلا الصيغة القصيرة للخصوصية؛ الصيغة الكاملة واجبة</translation>
    </message>
    <message>
        <source>This is the first session with them</source>
        <translation>هذه أول جلسة مع العميل</translation>
    </message>
    <message>
        <source>Last spoken {days} days ago</source>
        <translation>الأيام منذ آخر حديث: {days}</translation>
    </message>
    <message>
        <source>{question} No answer</source>
        <translation>{question} بلا جواب</translation>
    </message>
    <message>
        <source>No answer: does not know, prefers not, not asked</source>
        <translation>بلا جواب: «لا أعلم»، «أفضّل ألا أجيب»، لم يُسأل</translation>
    </message>
    <message>
        <source>{question} How do you know?</source>
        <translation>{question} كيف عُرف ذلك؟</translation>
    </message>
    <message>
        <source>{question} In a few words</source>
        <translation>{question} في كلمات قليلة</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>في كلمات قليلة</translation>
    </message>
    <message>
        <source>Show all choices</source>
        <translation>عرض كل الاختيارات</translation>
    </message>
    <message>
        <source>This waits for an interpreter.</source>
        <translation>هذا ينتظر مترجمًا فوريًا.</translation>
    </message>
    <message>
        <source>This waits until nobody else can hear.</source>
        <translation>هذا ينتظر حتى لا يسمع أحد آخر.</translation>
    </message>
    <message>
        <source>The full form is due as soon as they are alone.</source>
        <translation>الصيغة الكاملة واجبة حالما يكون العميل وحده.</translation>
    </message>
    <message>
        <source>As on {day}: {words}</source>
        <translation>كما في {day}: {words}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Read aloud in {language}</source>
        <translation>للقراءة بصوت مسموع ({language})</translation>
    </message>
    <message>
        <source>Their language is not noted, say it in simple words</source>
        <translation>لغتهم غير مسجّلة، يُقال بكلمات بسيطة</translation>
    </message>
    <message>
        <source>Not yet in {language}, say it through the interpreter</source>
        <translation>لا نص بعد ({language})، يُقال عبر المترجم</translation>
    </message>
    <message>
        <source>Checked by {who}</source>
        <translation>راجعه {who}</translation>
    </message>
    <message>
        <source>Original wording</source>
        <translation>الصيغة الأصلية</translation>
    </message>
    <message>
        <source>Someone may hear: ask it quietly, do not show it</source>
        <translation>قد يكون هناك من يسمع: يُسأل بهدوء ولا يُعرض</translation>
    </message>
    <message>
        <source>Ask it quietly, do not show it</source>
        <translation>يُسأل بهدوء ولا يُعرض</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>للقراءة بصوت مسموع</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>عرض بخط كبير</translation>
    </message>
    <message>
        <source>Someone may hear: ask it quietly</source>
        <translation>قد يكون هناك من يسمع: يُسأل بهدوء</translation>
    </message>
    <message>
        <source>Always at hand</source>
        <translation>في المتناول دائمًا</translation>
    </message>
    <message>
        <source>Help word</source>
        <translation>كلمة طلب النجدة</translation>
    </message>
    <message>
        <source>Provider code, when they ask</source>
        <translation>رمز مقدّم الخدمة، عند السؤال عنه</translation>
    </message>
    <message>
        <source>Someone may be listening</source>
        <translation>قد يكون هناك من يستمع</translation>
    </message>
    <message>
        <source>Someone came on the line</source>
        <translation>دخل أحد على الخط</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>While writing: Ctrl+/</source>
        <translation>أثناء الكتابة: Ctrl+/</translation>
    </message>
    <message>
        <source>Quick phrases</source>
        <translation>عبارات سريعة</translation>
    </message>
    <message>
        <source>Not agreed yet</source>
        <translation>لم يُتفق عليه بعد</translation>
    </message>
    <message>
        <source>If the call drops</source>
        <translation>إذا انقطع الاتصال</translation>
    </message>
    <message>
        <source>Nobody hears any more</source>
        <translation>لم يعد أحد يسمع</translation>
    </message>
    <message>
        <source>{drops} times, {tries} tries</source>
        <translation>مرات الانقطاع: {drops}، المحاولات: {tries}</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما تم</translation>
    </message>
    <message>
        <source>Begun: we called them</source>
        <translation>البداية: اتصلنا نحن</translation>
    </message>
    <message>
        <source>Begun: they called</source>
        <translation>البداية: اتصل العميل</translation>
    </message>
    <message>
        <source>Time not readable</source>
        <translation>الوقت غير مقروء</translation>
    </message>
    <message>
        <source>Tried to call, {number}.</source>
        <translation>محاولة اتصال، {number}.</translation>
    </message>
    <message>
        <source>Sent a text first, as agreed</source>
        <translation>أُرسلت رسالة أولًا، كما اتُّفق</translation>
    </message>
    <message>
        <source>Back on the line</source>
        <translation>عاد الاتصال</translation>
    </message>
    <message>
        <source>Stopped trying for today</source>
        <translation>توقفت المحاولات لهذا اليوم</translation>
    </message>
    <message>
        <source>Did what was agreed for when the tries fail</source>
        <translation>نُفّذ ما اتُّفق عليه إن فشلت المحاولات</translation>
    </message>
    <message>
        <source>{what}: only yes-or-no questions from here on</source>
        <translation>{what}: أسئلة بنعم أو لا فقط من هنا</translation>
    </message>
    <message>
        <source>The help word was said: Crisis was opened</source>
        <translation>قيلت كلمة طلب النجدة: فُتحت الأزمة</translation>
    </message>
    <message>
        <source>Someone might be listening from here on</source>
        <translation>ربما يسمع أحد من هنا فصاعدًا</translation>
    </message>
    <message>
        <source>Nobody was listening any more</source>
        <translation>لم يعد أحد يسمع</translation>
    </message>
    <message>
        <source>A break began</source>
        <translation>بدأت استراحة</translation>
    </message>
    <message>
        <source>The break was over</source>
        <translation>انتهت الاستراحة</translation>
    </message>
    <message>
        <source>Offered something for comfort, and they took it</source>
        <translation>عُرض شيء للراحة وقبلوه</translation>
    </message>
    <message>
        <source>Offered something for comfort, they needed nothing</source>
        <translation>عُرض شيء للراحة ولم يحتاجوا شيئًا</translation>
    </message>
    <message>
        <source>The interpreter left: questions of safety wait</source>
        <translation>غادر المترجم الفوري: أسئلة الأمان تنتظر</translation>
    </message>
    <message>
        <source>An interpreter joined</source>
        <translation>انضم مترجم فوري</translation>
    </message>
    <message>
        <source>Went on without an interpreter</source>
        <translation>استمرت الجلسة دون مترجم فوري</translation>
    </message>
    <message>
        <source>Questions of safety wait for an interpreter</source>
        <translation>أسئلة الأمان تنتظر مترجمًا فوريًا</translation>
    </message>
    <message>
        <source>Told them what was noticed around them</source>
        <translation>أُخبِروا بما لوحظ حولهم</translation>
    </message>
    <message>
        <source>Taken back: told them</source>
        <translation>أُلغي: أُخبِروا بذلك</translation>
    </message>
    <message>
        <source>A task about what was noticed around them</source>
        <translation>مهمة عمّا لوحظ حولهم</translation>
    </message>
    <message>
        <source>Taken back: the task</source>
        <translation>أُلغيت: المهمة</translation>
    </message>
    <message>
        <source>Looked at how to offer time alone</source>
        <translation>عُرضت طريقة اقتراح وقت على انفراد</translation>
    </message>
    <message>
        <source>Something else was noted</source>
        <translation>دُوّن شيء آخر</translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}: {answer}</translation>
    </message>
    <message>
        <source>Only the short form of privacy was said. Next time asks for the full form.</source>
        <translation>لم تُقل إلا الصيغة القصيرة للخصوصية. المرة القادمة تطلب الصيغة الكاملة.</translation>
    </message>
    <message>
        <source>After signing, slips can be mended for {hours} h. Then it is sealed, and what comes later stands beside it.</source>
        <translation>بعد التوقيع يمكن تصحيح زلات القلم لمدة {hours} ساعة. ثم تُختم، وما يأتي لاحقًا يوضع بجانبها.</translation>
    </message>
    <message>
        <source>After signing, the note stays as it is. What comes later stands beside it.</source>
        <translation>بعد التوقيع تبقى المذكرة كما هي. وما يأتي لاحقًا يوضع بجانبها.</translation>
    </message>
    <message>
        <source>Still open:</source>
        <translation>ما زال مفتوحًا:</translation>
    </message>
    <message>
        <source>Steps of the session</source>
        <translation>خطوات الجلسة</translation>
    </message>
    <message>
        <source>Someone can hear</source>
        <translation>هناك من يسمع</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>شفهيًا</translation>
    </message>
    <message>
        <source>Shown together</source>
        <translation>بالعرض معًا</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>على ورق</translation>
    </message>
    <message>
        <source>In a message</source>
        <translation>في رسالة</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>بكلماتهم</translation>
    </message>
    <message>
        <source>With some help</source>
        <translation>ببعض المساعدة</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>على انفراد</translation>
    </message>
    <message>
        <source>Not alone</source>
        <translation>ليس على انفراد</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>عُرضت</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>أُحيل إليها</translation>
    </message>
    <message>
        <source>Provided by your agency</source>
        <translation>قدّمتها وكالتك</translation>
    </message>
    <message>
        <source>Already received elsewhere</source>
        <translation>يحصل عليها من مكان آخر</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>لا تنطبق</translation>
    </message>
    <message>
        <source>Declined by survivor</source>
        <translation>رفضها صاحب الشأن</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>غير متاحة</translation>
    </message>
    <message>
        <source>It took place</source>
        <translation>تمّت</translation>
    </message>
    <message>
        <source>Talked about on {day}</source>
        <translation>جرى الحديث عنه في {day}</translation>
    </message>
    <message>
        <source>page given</source>
        <translation>أُعطيت صفحة</translation>
    </message>
    <message>
        <source>again from {day}</source>
        <translation>مرة أخرى ابتداءً من {day}</translation>
    </message>
    <message>
        <source>again on {day}</source>
        <translation>مرة أخرى في {day}</translation>
    </message>
    <message>
        <source>under a release</source>
        <translation>بإذن إفصاح</translation>
    </message>
    <message>
        <source>without a release: {why}</source>
        <translation>دون إذن إفصاح: {why}</translation>
    </message>
    <message>
        <source>Not alone yet</source>
        <translation>ليس على انفراد بعد</translation>
    </message>
    <message>
        <source>Alone? Not asked yet</source>
        <translation>على انفراد؟ لم يُسأل بعد</translation>
    </message>
    <message>
        <source>Back, keeping the session open</source>
        <translation>رجوع، وتبقى الجلسة مفتوحة</translation>
    </message>
    <message>
        <source>Call dropped</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>الوسيلة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Dropped: what now</source>
        <translation>انقطع: ماذا الآن</translation>
    </message>
    <message>
        <source>Parts of the session</source>
        <translation>أقسام الجلسة</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>في المتناول</translation>
    </message>
    <message>
        <source>For the booking of {when}. It counts as held once you have signed.</source>
        <translation>لموعد {when}. يُحتسب أنه تم بعد التوقيع.</translation>
    </message>
    <message>
        <source>Not for this booking</source>
        <translation>ليست لهذا الموعد</translation>
    </message>
    <message>
        <source>Not for the booking of {when}. That one stays as it is.</source>
        <translation>ليست لموعد {when}. يبقى ذلك الموعد كما هو.</translation>
    </message>
    <message>
        <source>For this booking</source>
        <translation>لهذا الموعد</translation>
    </message>
    <message>
        <source>An interpreter</source>
        <translation>مترجم فوري</translation>
    </message>
    <message>
        <source>Not at the address we know</source>
        <translation>ليس في العنوان الذي نعرفه</translation>
    </message>
    <message>
        <source>Others can hear</source>
        <translation>آخرون يسمعون</translation>
    </message>
    <message>
        <source>Help word said, {time}</source>
        <translation>قيلت كلمة طلب النجدة، {time}</translation>
    </message>
    <message>
        <source>{what}, {time}</source>
        <translation>{what}، {time}</translation>
    </message>
    <message>
        <source>Said in the session: {question} {answer}</source>
        <translation>قيل في الجلسة: {question} {answer}</translation>
    </message>
    <message>
        <source>Planned as “{channel}”. Waystead has no questions for that yet.</source>
        <translation>المخطط له: «{channel}». لا توجد في Waystead أسئلة لهذه الطريقة بعد.</translation>
    </message>
    <message>
        <source>You can hold it by phone; the record then says so, and why. Or go back: nothing has begun.</source>
        <translation>يمكن إجراؤها بالهاتف؛ ويذكر السجل ذلك وسببه. أو ارجع: لم يبدأ شيء.</translation>
    </message>
    <message>
        <source>By phone is not possible now: no number of theirs is safe to call at this time. Go back: nothing has begun.</source>
        <translation>لا يمكن إجراؤها بالهاتف الآن: لا رقم آمن للاتصال في هذا الوقت. ارجع: لم يبدأ شيء.</translation>
    </message>
    <message>
        <source>Hold it by phone</source>
        <translation>إجراؤها بالهاتف</translation>
    </message>
    <message>
        <source>Which way?</source>
        <translation>بأي طريقة؟</translation>
    </message>
    <message>
        <source>Booked as “{channel}”; it became part of this session.</source>
        <translation>كان الحجز: «{channel}»؛ وصار جزءًا من هذه الجلسة.</translation>
    </message>
    <message>
        <source>Booked as “{channel}”; held another way.</source>
        <translation>حُجزت على أنها «{channel}»؛ وجرت بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Planned as “{channel}”; there were no questions for that, so by phone.</source>
        <translation>المخطط له: «{channel}»؛ لم تكن هناك أسئلة لهذه الطريقة، فأُجريت بالهاتف.</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <translation>ما لوحظ</translation>
    </message>
    <message>
        <source>Weigh everything together.</source>
        <translation>يُنظر إلى كل شيء معًا.</translation>
    </message>
    <message>
        <source>Left and Right go from mark to mark, Enter opens the session.</source>
        <translation>السهمان الأيسر والأيمن ينتقلان من علامة إلى أخرى، وEnter يفتح الجلسة.</translation>
    </message>
    <message>
        <source>{cue}, over time</source>
        <translation>{cue}، مع مرور الوقت</translation>
    </message>
    <message>
        <source>What you see or hear</source>
        <translation>ما تراه أو تسمعه</translation>
    </message>
    <message>
        <source>Usual for {name}</source>
        <translation>المعتاد لدى {name}</translation>
    </message>
    <message>
        <source>Help word said: open Crisis</source>
        <translation>قيلت كلمة النجدة: فتح الأزمة</translation>
    </message>
    <message>
        <source>Since {time}</source>
        <translation>منذ {time}</translation>
    </message>
    <message>
        <source>Nothing was agreed: an everyday topic, then end it.</source>
        <translation>لم يُتفق على شيء: موضوع عادي، ثم إنهاء المكالمة.</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>إبقاؤها هكذا</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>تركها كما كانت</translation>
    </message>
    <message>
        <source>Keeping it</source>
        <translation>يجري الحفظ</translation>
    </message>
    <message>
        <source>Something is being mended. Keep it, or leave it as it was, first.</source>
        <translation>هناك تصحيح لم ينتهِ. يلزم أولًا إبقاؤه أو تركه كما كان.</translation>
    </message>
    <message>
        <source>Mended. What stood before is kept in the history.</source>
        <translation>تم التصحيح. وما كان من قبل محفوظ في السجل التاريخي.</translation>
    </message>
    <message>
        <source>Something is being mended. Keep it, or leave it as it was, then seal.</source>
        <translation>هناك تصحيح لم ينتهِ. يلزم إبقاؤه أو تركه كما كان، ثم الختم.</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>يجري الختم</translation>
    </message>
    <message>
        <source>A slip was being mended as it was sealed</source>
        <translation>كان تصحيح زلة جاريًا عند الختم</translation>
    </message>
    <message>
        <source>Seal it now</source>
        <translation>ختمها الآن</translation>
    </message>
    <message>
        <source>Signed, not sealed yet</source>
        <translation>موقَّعة ولم تُختم بعد</translation>
    </message>
    <message>
        <source>{question} (working note)</source>
        <translation>{question} (ملاحظة عمل)</translation>
    </message>
    <message>
        <source>Signed at {time}. Slips can be mended until {day}, {until}.</source>
        <translation>وُقّعت في الساعة {time}. يمكن تصحيح زلات القلم حتى {day}، {until}.</translation>
    </message>
    <message>
        <source>Then it is sealed by itself, and later words stand beside it. It is printed and given out once it is sealed.</source>
        <translation>بعد ذلك تُختم من تلقاء نفسها، وما يأتي لاحقًا يوضع بجانبها. وتُطبع وتُعطى بعد ختمها.</translation>
    </message>
    <message>
        <source>The time for mending is over. It is sealed by itself as soon as it can be.</source>
        <translation>انتهى وقت التصحيح. تُختم من تلقاء نفسها حالما يمكن ذلك.</translation>
    </message>
    <message>
        <source>What comes later stands beside it, as an amendment.</source>
        <translation>ما يأتي لاحقًا يوضع بجانبها في ملحق.</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Mend: {question}</source>
        <translation>تصحيح: {question}</translation>
    </message>
    <message>
        <source>A custom?</source>
        <translation>عادة متّبعة؟</translation>
    </message>
    <message>
        <source>{cue}: add what custom may have to do with it</source>
        <translation>{cue}: إضافة صلة العادات بذلك</translation>
    </message>
    <message>
        <source>{cue}: what custom may have to do with it</source>
        <translation>{cue}: صلة العادات بذلك</translation>
    </message>
    <message>
        <source>What may custom have to do with it? Their words, if they told you.</source>
        <translation>ما صلة العادات بذلك؟ بكلماتهم إن أخبروك.</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>حتى {day}</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>خلال أسبوع</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>بعد أسبوعين</translation>
    </message>
    <message>
        <source>{task}: who does what</source>
        <translation>{task}: من يفعل ماذا</translation>
    </message>
    <message>
        <source>Who does what? Own words, if you like</source>
        <translation>من يفعل ماذا؟ بكلماتك إن أردت</translation>
    </message>
    <message>
        <source>{task}: by when</source>
        <translation>{task}: حتى متى</translation>
    </message>
    <message>
        <source>A break since {time}. Its time does not count.</source>
        <translation>استراحة منذ {time}. لا يُحسب وقتها.</translation>
    </message>
    <message>
        <source>The break is over</source>
        <translation>انتهت الاستراحة</translation>
    </message>
    <message>
        <source>Start a break</source>
        <translation>بدء استراحة</translation>
    </message>
    <message>
        <source>Offered, and they took it</source>
        <translation>عُرض عليهم وقبلوا</translation>
    </message>
    <message>
        <source>Offered, they need nothing</source>
        <translation>عُرض عليهم ولا يحتاجون شيئًا</translation>
    </message>
    <message>
        <source>Ask again? At {time} they needed nothing.</source>
        <translation>السؤال مرة أخرى؟ في {time} لم يحتاجوا شيئًا.</translation>
    </message>
    <message>
        <source>Ask again? They took what was offered at {time}.</source>
        <translation>السؤال مرة أخرى؟ قبلوا ما عُرض في {time}.</translation>
    </message>
    <message>
        <source>Ask again? The break was over at {time}.</source>
        <translation>السؤال مرة أخرى؟ انتهت الاستراحة في {time}.</translation>
    </message>
    <message>
        <source>The interpreter left at {time}. Questions of safety wait.</source>
        <translation>غادر المترجم الفوري في {time}. أسئلة الأمان تنتظر.</translation>
    </message>
    <message>
        <source>Ask without one</source>
        <translation>السؤال دون مترجم</translation>
    </message>
    <message>
        <source>No interpreter since {time}. You go on without one.</source>
        <translation>لا مترجم فوريًا منذ {time}. المتابعة دون مترجم.</translation>
    </message>
    <message>
        <source>Let safety wait</source>
        <translation>لتنتظر أسئلة الأمان</translation>
    </message>
    <message>
        <source>Their name or number</source>
        <translation>الاسم أو الرقم</translation>
    </message>
    <message>
        <source>They are with us</source>
        <translation>انضم إلينا</translation>
    </message>
    <message>
        <source>The interpreter left</source>
        <translation>غادر المترجم الفوري</translation>
    </message>
    <message>
        <source>An interpreter joins</source>
        <translation>ينضم مترجم فوري</translation>
    </message>
    <message>
        <source>This may be the name of someone the program keeps apart. Does the note need it?</source>
        <translation>قد يكون هذا اسم شخص يُبقيه البرنامج منفصلًا. هل تحتاج المذكرة إليه؟</translation>
    </message>
    <message>
        <source>Somebody who was there. Does the note need their name?</source>
        <translation>شخص كان حاضرًا. هل تحتاج المذكرة إلى اسمه؟</translation>
    </message>
    <message>
        <source>Somebody who supports them. Could it harm that person to stand here?</source>
        <translation>شخص يسانده. هل قد يضره أن يُذكر هنا؟</translation>
    </message>
    <message>
        <source>A telephone number. Whoever reads the note can call it.</source>
        <translation>رقم هاتف. كل من يقرأ المذكرة يستطيع الاتصال به.</translation>
    </message>
    <message>
        <source>An A-number. It belongs in its own place, not in a note.</source>
        <translation>رقم A. مكانه الحقل المخصص له، لا المذكرة.</translation>
    </message>
    <message>
        <source>Where a safe place is. It never belongs in a note.</source>
        <translation>موقع مكان آمن. لا يُكتب في مذكرة أبدًا.</translation>
    </message>
    <message>
        <source>Does this note name someone it should not?</source>
        <translation>هل تذكر هذه المذكرة شخصًا لا ينبغي ذكره؟</translation>
    </message>
    <message>
        <source>You decide, and you can sign either way.</source>
        <translation>القرار لك، ويمكنك التوقيع في الحالتين.</translation>
    </message>
    <message>
        <source>“{words}” in: {line}</source>
        <translation>«{words}» في: {line}</translation>
    </message>
    <message>
        <source>It belongs here</source>
        <translation>مكانه هنا</translation>
    </message>
    <message>
        <source>Take me there</source>
        <translation>خذني إلى الموضع</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>ما قالوه بدورهم</translation>
    </message>
    <message>
        <source>Alone?</source>
        <translation>على انفراد؟</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>بعد شهر</translation>
    </message>
    <message>
        <source>In three months</source>
        <translation>بعد ثلاثة أشهر</translation>
    </message>
    <message>
        <source>In half a year</source>
        <translation>بعد نصف سنة</translation>
    </message>
    <message>
        <source>{topic}: how they said it</source>
        <translation>{topic}: كيف قالوه</translation>
    </message>
    <message>
        <source>How they said it, in their words</source>
        <translation>كيف قالوه، بكلماتهم</translation>
    </message>
    <message>
        <source>A page to take along, in their language: on the client&apos;s page, under “Together”.</source>
        <translation>صفحة يأخذونها معهم بلغتهم: في صفحة العميل، تحت «معًا».</translation>
    </message>
    <message>
        <source>Due again: {topics}</source>
        <translation>حان تكراره: {topics}</translation>
    </message>
    <message>
        <source>Service {number}</source>
        <translation>الخدمة {number}</translation>
    </message>
    <message>
        <source>{service}: which one</source>
        <translation>{service}: أي خدمة</translation>
    </message>
    <message>
        <source>Which service? Its name, or what it does</source>
        <translation>أي خدمة؟ اسمها أو ما تفعله</translation>
    </message>
    <message>
        <source>{service}: take out</source>
        <translation>{service}: إزالتها</translation>
    </message>
    <message>
        <source>{service}: what kind</source>
        <translation>{service}: نوعها</translation>
    </message>
    <message>
        <source>{service}: how it stands</source>
        <translation>{service}: كيف حالها</translation>
    </message>
    <message>
        <source>{service}: why without a release</source>
        <translation>{service}: لماذا دون إذن إفصاح</translation>
    </message>
    <message>
        <source>Why without a release?</source>
        <translation>لماذا دون إذن إفصاح؟</translation>
    </message>
    <message>
        <source>{service}: when we ask how it went</source>
        <translation>{service}: متى نسأل كيف جرت</translation>
    </message>
    <message>
        <source>When do we ask how it went?</source>
        <translation>متى نسأل كيف جرت؟</translation>
    </message>
    <message>
        <source>What kind of service?</source>
        <translation>ما نوع الخدمة؟</translation>
    </message>
    <message>
        <source>Ask how it went</source>
        <translation>السؤال كيف جرت</translation>
    </message>
    <message>
        <source>A release in force names it: {scope}</source>
        <translation>إذن إفصاح سارٍ يذكرها: {scope}</translation>
    </message>
    <message>
        <source>No release in force names it. Ask for one, or write why without.</source>
        <translation>لا إذن إفصاح ساريًا يذكرها. اطلب إذنًا، أو اكتب لماذا دونه.</translation>
    </message>
    <message>
        <source>A service</source>
        <translation>خدمة</translation>
    </message>
    <message>
        <source>Time spent, in minutes</source>
        <translation>الوقت المستغرق بالدقائق</translation>
    </message>
    <message>
        <source>Whole minutes, at most {most}. Until then it stays as counted.</source>
        <translation>دقائق كاملة، {most} على الأكثر. وحتى ذلك الحين يبقى كما حُسب.</translation>
    </message>
    <message>
        <source>They have a plan. Did they use it, did it help?</source>
        <translation>عندهم خطة. هل استخدموها، وهل ساعدتهم؟</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>اسأل</translation>
    </message>
    <message>
        <source>Ask it while they are alone. The plan itself is one press away.</source>
        <translation>اسأل حين يكونون وحدهم. الخطة نفسها على بعد ضغطة.</translation>
    </message>
    <message>
        <source>Their plan</source>
        <translation>خطتهم</translation>
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
        <translation>المؤسسة</translation>
    </message>
    <message>
        <source>Crisis plan</source>
        <translation>خطة الأزمات</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>الخزنة</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
</context>
<context>
    <name>SignsScreen</name>
    <message>
        <source>Signs for the walls</source>
        <translation>لافتات للجدران</translation>
    </message>
    <message>
        <source>For waiting rooms and wherever people are seen. They say what we do with everyone, and nothing of why.</source>
        <translation>لغرف الانتظار وحيثما يُستقبل الناس. تقول ما نفعله مع الجميع، ولا شيء عن السبب.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>US letter</source>
        <translation>ورق Letter الأمريكي</translation>
    </message>
    <message>
        <source>Not checked by a qualified person</source>
        <translation>لم يراجعه شخص مؤهل</translation>
    </message>
    <message>
        <source>Let somebody who knows this language well look at it before it hangs.</source>
        <translation>ليراجعها شخص يعرف هذه اللغة جيدًا قبل أن تُعلَّق.</translation>
    </message>
    <message>
        <source>Print or save as PDF</source>
        <translation>طباعة أو حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>The page is being drawn</source>
        <translation>جارٍ رسم الصفحة</translation>
    </message>
    <message>
        <source>Which sign?</source>
        <translation>أي لافتة؟</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>There is no sign that can be used. See the agency&apos;s files.</source>
        <translation>لا توجد لافتة يمكن استخدامها. انظر ملفات المؤسسة.</translation>
    </message>
    <message>
        <source>There is no sign.</source>
        <translation>لا توجد لافتة.</translation>
    </message>
    <message>
        <source>No words yet in: {languages}.</source>
        <translation>لا كلمات بعد بهذه اللغات: {languages}.</translation>
    </message>
    <message>
        <source>The page is being made.</source>
        <translation>جارٍ إعداد الصفحة.</translation>
    </message>
    <message>
        <source>The sign as it will hang</source>
        <translation>اللافتة كما ستُعلَّق</translation>
    </message>
    <message>
        <source>Print the sign</source>
        <translation>طباعة اللافتة</translation>
    </message>
    <message>
        <source>Written: {file}. The history notes it.</source>
        <translation>كُتب: {file}. السجل يدوّن ذلك.</translation>
    </message>
    <message>
        <source>Where shall the sign be saved?</source>
        <translation>أين تُحفظ اللافتة؟</translation>
    </message>
</context>
<context>
    <name>SoundView</name>
    <message>
        <source>People near you can hear this. Use headphones.</source>
        <translation>قد يسمع هذا من هم بقربك. استعمل سماعات الرأس.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation>رجوع 10 ثوانٍ</translation>
    </message>
    <message>
        <source>Forward 10 seconds</source>
        <translation>تقدّم 10 ثوانٍ</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>{at} of {length}</source>
        <translation>{at} من {length}</translation>
    </message>
    <message>
        <source>Place in the recording: {at} of {length}</source>
        <translation>الموضع في التسجيل: {at} من {length}</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>الموضع في التسجيل</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} ث</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} د و{seconds} ث</translation>
    </message>
</context>
<context>
    <name>SourceButton</name>
    <message>
        <source>How known</source>
        <translation>كيف عُرف</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>سُمع</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>شوهد</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>قيل</translation>
    </message>
    <message>
        <source>I think</source>
        <translation>أظن</translation>
    </message>
    <message>
        <source>How do you know: {answer}</source>
        <translation>كيف عُرف ذلك: {answer}</translation>
    </message>
</context>
<context>
    <name>StaffSettings</name>
    <message>
        <source>Your trainings</source>
        <translation>تدريباتك</translation>
    </message>
    <message>
        <source>By hand, kept in this vault only. Before one ends, Today says so, without saying which.</source>
        <translation>تُكتب يدويًا وتُحفظ في هذه الخزنة فقط. قبل أن ينتهي أحدها تذكر صفحة اليوم ذلك من دون ذكر أيّها.</translation>
    </message>
    <message>
        <source>Add a training</source>
        <translation>إضافة تدريب</translation>
    </message>
    <message>
        <source>What was it?</source>
        <translation>ما هو؟</translation>
    </message>
    <message>
        <source>Safety planning, first part</source>
        <translation>تخطيط السلامة، الجزء الأول</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>أُنجز في</translation>
    </message>
    <message>
        <source>Left empty, it is still to be done.</source>
        <translation>إن تُرك فارغًا فهو لم يُنجز بعد.</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>صالح حتى</translation>
    </message>
    <message>
        <source>The last day; of one still to be done, the day by which. Empty: without an end.</source>
        <translation>اليوم الأخير؛ ولما لم يُنجز بعد: اليوم الذي يُنجز بحلوله. فارغ: بلا نهاية.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Practice a crisis</source>
        <translation>التدرب على أزمة</translation>
    </message>
    <message>
        <source>No training written down yet.</source>
        <translation>لم يُدوَّن تدريب بعد.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>إخراج</translation>
    </message>
    <message>
        <source>Saved: a training of yours.</source>
        <translation>حُفظ تدريب يخصك.</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>أُزيل</translation>
    </message>
</context>
<context>
    <name>StampedField</name>
    <message>
        <source>Hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>Too much to paste</source>
        <translation>أكثر من أن يُلصق</translation>
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
    <message>
        <source>Making it, {percent} %</source>
        <translation>جارٍ صنعها، {percent}٪</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>to do</source>
        <translation>لم تتم بعد</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>أنت هنا</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تمت</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>جرى تخطّيها</translation>
    </message>
    <message>
        <source>Skipped: {reason}</source>
        <translation>جرى تخطّيها: {reason}</translation>
    </message>
</context>
<context>
    <name>StepDot</name>
    <message>
        <source>to do</source>
        <translation>لم تتم بعد</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تمت</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>الخطوة {number} من {count}: {name}</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Strength</source>
        <translation>القوة</translation>
    </message>
    <message>
        <source>Strength: {word}</source>
        <translation>القوة: {word}</translation>
    </message>
</context>
<context>
    <name>StrikeCard</name>
    <message>
        <source>Strike words about somebody else</source>
        <translation>شطب كلمات عن شخص آخر</translation>
    </message>
    <message>
        <source>For facts about other people that this note does not need. {mark} stands in their place, and the note is sealed anew. What was there goes for ever, here and in the search; the note says that words were struck, when and why. Goals, tasks and the record are not touched: change them there.</source>
        <translation>لما يخص أشخاصًا آخرين ولا تحتاجه هذه الملاحظة. يحل محله {mark} وتُختم الملاحظة من جديد. ما كان مكتوبًا يزول نهائيًا، هنا وفي البحث، وتذكر الملاحظة أن كلمات شُطبت ومتى ولماذا. الأهداف والمهام والسجل لا تتغير: تُعدّل في مكانها.</translation>
    </message>
    <message>
        <source>A legal hold keeps this record: nothing is struck until it is lifted.</source>
        <translation>هذا السجل محفوظ بحجز قانوني: لا يُشطب منه شيء حتى يُرفع الحجز.</translation>
    </message>
    <message>
        <source>The words, as they stand in the note</source>
        <translation>الكلمات كما هي في الملاحظة</translation>
    </message>
    <message>
        <source>Why are they struck?</source>
        <translation>لماذا تُشطب؟</translation>
    </message>
    <message>
        <source>It stays; name nobody</source>
        <translation>يبقى مكتوبًا، بلا أسماء</translation>
    </message>
    <message>
        <source>Which supervisor agreed?</source>
        <translation>أي مشرف وافق؟</translation>
    </message>
    <message>
        <source>Your supervisor&apos;s name</source>
        <translation>اسم مشرفك</translation>
    </message>
    <message>
        <source>Strike them</source>
        <translation>شطب</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Strike them for ever</source>
        <translation>شطب نهائي</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>إبقاء الكلمات</translation>
    </message>
    <message>
        <source>Found: {count}. Strike “{words}” for ever, wherever it stands here? Backups made before still have it.</source>
        <translation>العدد: {count}. هل يُشطب «{words}» نهائيًا أينما ورد هنا؟ النسخ الاحتياطية السابقة ما زالت تحتويه.</translation>
    </message>
    <message>
        <source>Struck: {count}. The note is sealed anew.</source>
        <translation>شُطب: {count}. خُتمت الملاحظة من جديد.</translation>
    </message>
    <message>
        <source>Striking</source>
        <translation>جارٍ الشطب</translation>
    </message>
</context>
<context>
    <name>TakePage</name>
    <message>
        <source>Take one in</source>
        <translation>إدخال ملف عميل</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen it.</source>
        <translation>لا يُكتب شيء قبل أن يُعرض عليك.</translation>
    </message>
    <message>
        <source>Choose a case pack</source>
        <translation>اختيار حزمة حالة</translation>
    </message>
    <message>
        <source>Or drop the file here.</source>
        <translation>أو يُفلت الملف هنا.</translation>
    </message>
    <message>
        <source>Passphrase of the pack</source>
        <translation>عبارة مرور الحزمة</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>فتحها</translation>
    </message>
    <message>
        <source>Show my key</source>
        <translation>عرض مفتاحي</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>فتح ملف العميل</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>وضعها جانبًا</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>Which case pack?</source>
        <translation>أي حزمة حالة؟</translation>
    </message>
    <message>
        <source>Write the passphrase first.</source>
        <translation>تُكتب عبارة المرور أولًا.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>جارٍ الفتح</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>ما فيها</translation>
    </message>
    <message>
        <source>From {label}</source>
        <translation>من {label}</translation>
    </message>
    <message>
        <source>New: {count}</source>
        <translation>جديد: {count}</translation>
    </message>
    <message>
        <source>The same here already: {count}</source>
        <translation>موجود هنا كما هو من قبل: {count}</translation>
    </message>
    <message>
        <source>Erased here under a rule, and stays away: {count}</source>
        <translation>مُحي هنا وفق قاعدة، ولا يعود: {count}</translation>
    </message>
    <message>
        <source>Everything in it is here already, word for word.</source>
        <translation>كل ما فيها موجود هنا من قبل، كلمة بكلمة.</translation>
    </message>
    <message>
        <source>Signed with the key that you checked as {label}</source>
        <translation>موقّعة بالمفتاح الذي تحققتم منه باسم {label}</translation>
    </message>
    <message>
        <source>Signed with a key of this vault</source>
        <translation>موقّعة بمفتاح من مفاتيح هذه الخزنة</translation>
    </message>
    <message>
        <source>Signed with the same key as an earlier case pack. Nobody here has checked whose it is: compare the six words on the phone, under Keys.</source>
        <translation>موقّعة بالمفتاح نفسه الذي وُقّعت به حزمة سابقة. لم يتحقق أحد هنا من صاحبه: تُقارَن الكلمات الست بالهاتف، في قسم المفاتيح.</translation>
    </message>
    <message>
        <source>Signed with a key that nobody here has checked. Ask the sender on the phone whether it is theirs.</source>
        <translation>موقّعة بمفتاح لم يتحقق منه أحد هنا. يُسأل المرسل بالهاتف إن كان المفتاح له.</translation>
    </message>
    <message>
        <source>This case pack was already taken in on {day}. Nothing changed.</source>
        <translation>أُدخلت حزمة الحالة هذه من قبل في {day}. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Choose for each record first. Still open: {count}</source>
        <translation>يلزم أولًا اختيار لكل بند. ما زال مفتوحًا: {count}</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>جارٍ الإدخال</translation>
    </message>
    <message>
        <source>{name} is here now.</source>
        <translation>ملف {name} هنا الآن.</translation>
    </message>
    <message>
        <source>new: {count}</source>
        <translation>جديد: {count}</translation>
    </message>
    <message>
        <source>the same: {count}</source>
        <translation>كما هو: {count}</translation>
    </message>
    <message>
        <source>ours kept: {count}</source>
        <translation>بقي ما لدينا: {count}</translation>
    </message>
    <message>
        <source>theirs taken: {count}</source>
        <translation>أُخذ ما في الحزمة: {count}</translation>
    </message>
    <message>
        <source>erased here, left out: {count}</source>
        <translation>مُحي هنا ولم يُدخَل: {count}</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>What is to be done?</source>
        <translation>ما الذي ينبغي عمله؟</translation>
    </message>
    <message>
        <source>Until which day?</source>
        <translation>حتى أي يوم؟</translation>
    </message>
    <message>
        <source>Without a day it stands in the list and never on Today.</source>
        <translation>من دون يوم تبقى في القائمة ولا تظهر في صفحة اليوم.</translation>
    </message>
    <message>
        <source>About whom?</source>
        <translation>بخصوص من؟</translation>
    </message>
    <message>
        <source>Any spelling, id or number</source>
        <translation>أي كتابة للاسم، أو المعرّف، أو الرقم</translation>
    </message>
    <message>
        <source>Leave it empty for something of your own.</source>
        <translation>اتركه فارغًا لما يخصك أنت.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Need not be done</source>
        <translation>لم تعد لازمة</translation>
    </message>
    <message>
        <source>Forget what is typed</source>
        <translation>التخلي عما كُتب</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>نُسي ما كُتب</translation>
    </message>
    <message>
        <source>Nobody is chosen yet. Choose one of the list, or leave this empty.</source>
        <translation>لم يُختر أحد بعد. اختر شخصًا من القائمة، أو اترك الحقل فارغًا.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
</context>
<context>
    <name>TaskLoad</name>
    <message>
        <source>This week</source>
        <translation>هذا الأسبوع</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Tasks due</source>
        <translation>المهام المستحقة</translation>
    </message>
    <message>
        <source>Urgent, still open: {count}</source>
        <translation>أمور عاجلة ما زالت مفتوحة: {count}</translation>
    </message>
    <message>
        <source>Reports to sign: {count}</source>
        <translation>تقارير تنتظر التوقيع: {count}</translation>
    </message>
    <message>
        <source>Tasks late: {count}</source>
        <translation>المهام المتأخرة: {count}</translation>
    </message>
    <message>
        <source>{day}: sessions {sessions}, tasks due {tasks}.</source>
        <translation>{day}: الجلسات {sessions}، المهام المستحقة {tasks}.</translation>
    </message>
</context>
<context>
    <name>TaskRows</name>
    <message>
        <source>Done: {task}</source>
        <translation>أُنجزت: {task}</translation>
    </message>
    <message>
        <source>Open again: {task}</source>
        <translation>إعادة فتح: {task}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>أُنجزت</translation>
    </message>
    <message>
        <source>Taken out of the list</source>
        <translation>أُزيلت من القائمة</translation>
    </message>
    <message>
        <source>Written down, due in a week</source>
        <translation>دُوّنت، وموعدها بعد أسبوع</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>بعد ثلاثة أيام</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>بعد أسبوع</translation>
    </message>
    <message>
        <source>Put off: {task}</source>
        <translation>تأجيل: {task}</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>المعونات</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>السكن</translation>
    </message>
    <message>
        <source>School</source>
        <translation>مدرسة</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>الصحة</translation>
    </message>
    <message>
        <source>Benefits: find out the next step</source>
        <translation>المعونات: معرفة الخطوة التالية</translation>
    </message>
    <message>
        <source>Housing: find out the next step</source>
        <translation>السكن: معرفة الخطوة التالية</translation>
    </message>
    <message>
        <source>School: find out the next step</source>
        <translation>المدرسة: معرفة الخطوة التالية</translation>
    </message>
    <message>
        <source>Health: find out the next step</source>
        <translation>الصحة: معرفة الخطوة التالية</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>متأخرة يومًا واحدًا</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>أيام التأخر: {days}</translation>
    </message>
    <message>
        <source>Others have to answer first</source>
        <translation>على آخرين أن يجيبوا أولًا</translation>
    </message>
    <message>
        <source>They asked for it</source>
        <translation>طلبوا ذلك</translation>
    </message>
    <message>
        <source>Nobody was reached</source>
        <translation>لم يُوصَل إلى أحد</translation>
    </message>
    <message>
        <source>No time before then</source>
        <translation>لا وقت قبل ذلك</translation>
    </message>
    <message>
        <source>put off until {day}</source>
        <translation>مؤجلة إلى {day}</translation>
    </message>
    <message>
        <source>cannot be put off</source>
        <translation>لا يمكن تأجيلها</translation>
    </message>
    <message>
        <source>agreed in the session of {day}</source>
        <translation>اتُّفق عليها في جلسة {day}</translation>
    </message>
    <message>
        <source>Write the rest of plan {number} together</source>
        <translation>كتابة بقية الخطة {number} معًا</translation>
    </message>
    <message>
        <source>Look at plan {number} together</source>
        <translation>النظر في الخطة {number} معًا</translation>
    </message>
</context>
<context>
    <name>TasksScreen</name>
    <message>
        <source>Tasks</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>مهمة جديدة</translation>
    </message>
    <message>
        <source>Tasks of everybody</source>
        <translation>مهام الجميع</translation>
    </message>
    <message>
        <source>With one press, due in a week</source>
        <translation>بضغطة واحدة، موعدها بعد أسبوع</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>In the next seven days</source>
        <translation>في الأيام السبعة القادمة</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>من دون يوم</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>مؤجلة</translation>
    </message>
    <message>
        <source>Done lately</source>
        <translation>أُنجزت مؤخرًا</translation>
    </message>
    <message>
        <source>There are more. They come up as these are done.</source>
        <translation>هناك المزيد. تظهر كلما أُنجزت هذه.</translation>
    </message>
    <message>
        <source>No task is open</source>
        <translation>لا مهمة مفتوحة</translation>
    </message>
    <message>
        <source>Write down what you promised to do, with the day it is for. Today reminds you.</source>
        <translation>دوّن ما وعدت بعمله مع يومه. صفحة اليوم تذكّرك به.</translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation>مع {name}</translation>
    </message>
    <message>
        <source>A task</source>
        <translation>مهمة</translation>
    </message>
    <message>
        <source>Put a task off</source>
        <translation>تأجيل مهمة</translation>
    </message>
    <message>
        <source>Saved in your tasks.</source>
        <translation>حُفظت في مهامك.</translation>
    </message>
    <message>
        <source>It waits until then, and stands under “Put off”.</source>
        <translation>تنتظر إلى ذلك اليوم، وتجدها تحت «مؤجلة».</translation>
    </message>
</context>
<context>
    <name>TextArea</name>
    <message>
        <source>This is too much to paste in one piece. What stands here stays as it is.</source>
        <translation>هذا أكثر من أن يُلصق دفعة واحدة. ما هو مكتوب هنا يبقى كما هو.</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Show what you type</source>
        <translation>إظهار ما يُكتب</translation>
    </message>
    <message>
        <source>This is too much to paste into one line. What stands here stays as it is.</source>
        <translation>هذا أكثر من أن يُلصق في سطر واحد. ما هو مكتوب هنا يبقى كما هو.</translation>
    </message>
    <message>
        <source>Hide what you type</source>
        <translation>إخفاء ما يُكتب</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>مفتاح Caps Lock مفعّل</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Left and Right go from mark to mark, Enter opens.</source>
        <translation>السهمان الأيمن والأيسر ينتقلان من علامة إلى أخرى، وEnter يفتح.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Timeline as a list</source>
        <translation>الخط الزمني في قائمة</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>عرض ما قبلها</translation>
    </message>
    <message>
        <source>{when}, {what}</source>
        <translation>{when}، {what}</translation>
    </message>
    <message>
        <source>All of it, the newest first</source>
        <translation>كل ما فيه، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Show earlier ones: {count}</source>
        <translation>عرض ما قبلها: {count}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Seen alone</source>
        <translation>على انفراد</translation>
    </message>
    <message>
        <source>For a part</source>
        <translation>لجزء من الوقت</translation>
    </message>
    <message>
        <source>Not alone</source>
        <translation>ليس على انفراد</translation>
    </message>
    <message>
        <source>Not noted</source>
        <translation>لم يُدوّن</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>الخطط</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>العاجل</translation>
    </message>
    <message>
        <source>{when}: {what}. Enter shows them.</source>
        <translation>{when}: {what}. يعرضها Enter.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
    <message>
        <source>Short notes</source>
        <translation>ملاحظات قصيرة</translation>
    </message>
    <message>
        <source>{what} {count}</source>
        <translation>{what} {count}</translation>
    </message>
    <message>
        <source>A part of this could not be read and is not shown. History has the check of this vault.</source>
        <translation>تعذّرت قراءة جزء من هذا فلم يُعرض. فحص هذه الخزنة في السجل التاريخي.</translation>
    </message>
    <message>
        <source>Not shown here, because the date cannot be right: {count}. Look in the other tabs.</source>
        <translation>لم يُعرض هنا لأن تاريخه لا يمكن أن يكون صحيحًا: {count}. يوجد في التبويبات الأخرى.</translation>
    </message>
    <message>
        <source>Plan {number}, version {version}</source>
        <translation>الخطة {number}، النسخة {version}</translation>
    </message>
    <message>
        <source>short note</source>
        <translation>ملاحظة قصيرة</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>added to a note</source>
        <translation>إضافة إلى ملاحظة</translation>
    </message>
    <message>
        <source>record begun</source>
        <translation>بدء الملف</translation>
    </message>
    <message>
        <source>case closed</source>
        <translation>إغلاق الحالة</translation>
    </message>
    <message>
        <source>case reopened</source>
        <translation>إعادة فتح الحالة</translation>
    </message>
    <message>
        <source>risk looked at</source>
        <translation>مراجعة الخطورة</translation>
    </message>
    <message>
        <source>safe contact said</source>
        <translation>قول الاتصال الآمن</translation>
    </message>
    <message>
        <source>safe contact confirmed</source>
        <translation>تأكيد الاتصال الآمن</translation>
    </message>
    <message>
        <source>contact details changed</source>
        <translation>تغيّر وسائل الاتصال</translation>
    </message>
    <message>
        <source>places changed</source>
        <translation>تغيّر الأماكن</translation>
    </message>
    <message>
        <source>people at home changed</source>
        <translation>تغيّر من في البيت</translation>
    </message>
    <message>
        <source>a goal reached</source>
        <translation>هدف تحقّق</translation>
    </message>
    <message>
        <source>learnt together</source>
        <translation>تعلّم معًا</translation>
    </message>
    <message>
        <source>a service offered</source>
        <translation>خدمة عُرضت</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>أمر عاجل</translation>
    </message>
    <message>
        <source>phone session</source>
        <translation>جلسة بالهاتف</translation>
    </message>
    <message>
        <source>video session</source>
        <translation>جلسة بالفيديو</translation>
    </message>
    <message>
        <source>session by text message</source>
        <translation>جلسة برسالة نصية</translation>
    </message>
    <message>
        <source>session by messaging app</source>
        <translation>جلسة بتطبيق مراسلة</translation>
    </message>
    <message>
        <source>session by email</source>
        <translation>جلسة بالبريد الإلكتروني</translation>
    </message>
    <message>
        <source>session in person</source>
        <translation>جلسة حضورية</translation>
    </message>
    <message>
        <source>session by letter</source>
        <translation>جلسة بالرسائل البريدية</translation>
    </message>
    <message>
        <source>session</source>
        <translation>جلسة</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>موقّعة</translation>
    </message>
    <message>
        <source>signed, not sealed yet</source>
        <translation>موقَّعة ولم تُختم بعد</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>غير موقّعة بعد</translation>
    </message>
    <message>
        <source>seen alone</source>
        <translation>على انفراد</translation>
    </message>
    <message>
        <source>alone for a part</source>
        <translation>على انفراد لجزء من الوقت</translation>
    </message>
    <message>
        <source>not alone</source>
        <translation>ليس على انفراد</translation>
    </message>
    <message>
        <source>took place</source>
        <translation>تمّ</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>قيد الكتابة</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>مستعملة</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>موضوعة جانبًا</translation>
    </message>
    <message>
        <source>report signed</source>
        <translation>التقرير موقّع</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>ما زال مفتوحًا</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} د</translation>
    </message>
</context>
<context>
    <name>TimerLabel</name>
    <message numerus="yes">
        <source>Running for %n minute(s)</source>
        <translation>
            <numerusform>جارٍ منذ %n دقيقة</numerusform>
            <numerusform>جارٍ منذ %n دقيقة</numerusform>
            <numerusform>جارٍ منذ %n دقيقة</numerusform>
            <numerusform>جارٍ منذ %n دقائق</numerusform>
            <numerusform>جارٍ منذ %n دقيقة</numerusform>
            <numerusform>جارٍ منذ %n دقيقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Try your recovery sheet</source>
        <translation>جرّب ورقة الاسترداد</translation>
    </message>
    <message>
        <source>Made or tried last {day}; it takes two minutes</source>
        <translation>أُنشئت أو جُرّبت آخر مرة في {day}؛ يستغرق ذلك دقيقتين</translation>
    </message>
    <message>
        <source>A new client</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>Changes to {name}</source>
        <translation>تعديلات على ملف {name}</translation>
    </message>
    <message>
        <source>{shown} of {total} or more</source>
        <translation>{shown} من {total} أو أكثر</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} من {total}</translation>
    </message>
    <message>
        <source>A booking with {name}</source>
        <translation>حجز مع {name}</translation>
    </message>
    <message>
        <source>A new booking</source>
        <translation>حجز جديد</translation>
    </message>
    <message>
        <source>A task</source>
        <translation>مهمة</translation>
    </message>
    <message>
        <source>Written, not saved yet</source>
        <translation>مكتوبة ولم تُحفظ بعد</translation>
    </message>
    <message>
        <source>Plug the stick in, or choose another place</source>
        <translation>صِل ذاكرة USB أو اختر مكانًا آخر</translation>
    </message>
    <message>
        <source>A backup waits for its place</source>
        <translation>نسخة احتياطية تنتظر مكانها</translation>
    </message>
    <message>
        <source>no client named</source>
        <translation>بلا اسم عميل</translation>
    </message>
    <message>
        <source>Urgent, still open</source>
        <translation>أمر عاجل ما زال مفتوحًا</translation>
    </message>
    <message>
        <source>Note not sealed yet, {name}</source>
        <translation>ملاحظة لم تُختم بعد، {name}</translation>
    </message>
    <message>
        <source>Report, {name}</source>
        <translation>تقرير، {name}</translation>
    </message>
    <message>
        <source>It ended while locked: say how, and see what is open</source>
        <translation>انتهت أثناء القفل: قل كيف، وانظر ما بقي مفتوحًا</translation>
    </message>
    <message>
        <source>Filled from the log, not signed yet</source>
        <translation>مملوء من السجل، غير موقّع بعد</translation>
    </message>
    <message>
        <source>Talk it through</source>
        <translation>التحدث عمّا حدث</translation>
    </message>
    <message>
        <source>With your supervisor or another named member. It is for you.</source>
        <translation>مع المشرف أو عضو آخر مسمّى. هذا من أجلك.</translation>
    </message>
    <message>
        <source>{name}: is this number still safe?</source>
        <translation>{name}: هل ما زال هذا الرقم آمنًا؟</translation>
    </message>
    <message>
        <source>Nobody has confirmed it yet</source>
        <translation>لم يتحقق منه أحد بعد</translation>
    </message>
    <message>
        <source>The address has changed since it was confirmed</source>
        <translation>تغيّر العنوان منذ التحقق منه</translation>
    </message>
    <message>
        <source>Confirmed last {day}</source>
        <translation>آخر تحقق منه في {day}</translation>
    </message>
    <message>
        <source>{name}: the local emergency number</source>
        <translation>{name}: رقم الطوارئ المحلي</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>التحقق منه</translation>
    </message>
    <message>
        <source>Did it help, does it still fit?</source>
        <translation>هل ساعدت، وهل ما زالت مناسبة؟</translation>
    </message>
    <message>
        <source>A closed record to look at: {id}</source>
        <translation>ملف مغلق للمراجعة: {id}</translation>
    </message>
    <message>
        <source>Keep it longer, or erase what names the person</source>
        <translation>حفظه مدة أطول، أو محو ما يدل على الشخص</translation>
    </message>
    <message>
        <source>{name}: did they come?</source>
        <translation>{name}: هل تمّ الحضور؟</translation>
    </message>
    <message>
        <source>{name} did not come</source>
        <translation>{name}: لم يتمّ الحضور</translation>
    </message>
    <message>
        <source>Look at what is safe, then hear from them</source>
        <translation>يُنظر فيما هو آمن، ثم يُطمأَن عليه</translation>
    </message>
    <message>
        <source>Say what became of the booking</source>
        <translation>يُسجَّل ما صار إليه الحجز</translation>
    </message>
    <message>
        <source>{why}. Safe contact, last said {day}</source>
        <translation>{why}. التواصل الآمن، قيل آخر مرة في {day}</translation>
    </message>
    <message>
        <source>Safe contact, last said {day}</source>
        <translation>الاتصال الآمن، آخر ما قيل في {day}</translation>
    </message>
    <message>
        <source>The clock was far ahead as it was signed, so it would stay unsealed for long. Open it: “Seal it now”.</source>
        <translation>كانت الساعة متقدمة كثيرًا عند التوقيع، لذلك تبقى دون ختم مدة طويلة. بعد فتحها: «ختمها الآن».</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>السؤال مرة أخرى</translation>
    </message>
    <message>
        <source>There is none yet. Only if they want one, and when it suits</source>
        <translation>لا توجد خطة بعد. فقط إن أرادوا، وحين يناسب</translation>
    </message>
    <message>
        <source>Also for others: {count}</source>
        <translation>ولآخرين أيضًا: {count}</translation>
    </message>
    <message>
        <source>Talk about a plan with {name}</source>
        <translation>حديث عن خطة مع {name}</translation>
    </message>
    <message>
        <source>When it suits</source>
        <translation>حين يناسب</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>أيام التأخر: {days}</translation>
    </message>
    <message>
        <source>Look at the plan with {name}</source>
        <translation>مراجعة الخطة مع {name}</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>قريبًا</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Session note, {name}</source>
        <translation>مذكرة جلسة، {name}</translation>
    </message>
    <message>
        <source>Kept as a draft, not signed yet</source>
        <translation>باقية كمسودة، غير موقّعة بعد</translation>
    </message>
    <message>
        <source>{time}  {name}</source>
        <translation>‏{time}  {name}</translation>
    </message>
    <message>
        <source>Next sessions</source>
        <translation>الجلسات التالية</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>بانتظارك</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>لم يكتمل</translation>
    </message>
    <message>
        <source>Last good backup</source>
        <translation>آخر نسخة احتياطية سليمة</translation>
    </message>
    <message>
        <source>Next sessions</source>
        <translation>الجلسات التالية</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>لا شيء بانتظارك.</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>كل المهام</translation>
    </message>
    <message>
        <source>Add the first client</source>
        <translation>إضافة العميل الأول</translation>
    </message>
    <message>
        <source>Your day begins here</source>
        <translation>يومك يبدأ هنا</translation>
    </message>
    <message>
        <source>Add the people you work with. Then this page shows who to call, what they said is safe, and what is not finished yet.</source>
        <translation>تُضاف هنا ملفات من تعمل معهم. عندئذ تعرض هذه الصفحة بمن يُتَّصل، وما قيل إنه آمن، وما لم يكتمل بعد.</translation>
    </message>
    <message>
        <source>Older than your agency allows</source>
        <translation>أقدم مما تسمح به مؤسستك</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>المتابعة من حيث توقفت</translation>
    </message>
    <message>
        <source>Changed last</source>
        <translation>آخر ما تغيّر</translation>
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
    <message>
        <source>As wide as before</source>
        <translation>بالعرض السابق</translation>
    </message>
    <message>
        <source>Beside a call, on top</source>
        <translation>بجانب المكالمة، في المقدمة</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Done {day}</source>
        <translation>أُنجز {day}</translation>
    </message>
    <message>
        <source>To be done by {day}</source>
        <translation>يُنجز بحلول {day}</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>لم يُنجز بعد</translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>صالح حتى {day}</translation>
    </message>
    <message>
        <source>ends on {day}</source>
        <translation>ينتهي في {day}</translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation>انتهى في {day}</translation>
    </message>
    <message>
        <source>A training of yours ends on {day}</source>
        <translation>ينتهي تدريب يخصك في {day}</translation>
    </message>
    <message>
        <source>A training of yours is to be done by {day}</source>
        <translation>تدريب يخصك يُنجز بحلول {day}</translation>
    </message>
</context>
<context>
    <name>Unchecked</name>
    <message>
        <source>Not yet checked by a qualified translator</source>
        <translation>لم يراجعها بعد مترجم مؤهل</translation>
    </message>
    <message>
        <source>{count} texts in {language}. Wrong words can do harm. Somebody who reads it back is no such check.</source>
        <translation>{count} نصوص بـ{language}. الكلمات الخاطئة قد تؤذي. من يقرأها عليهم ليس مراجعًا كهذا.</translation>
    </message>
    <message>
        <source>Give it all the same</source>
        <translation>أعطِها مع ذلك</translation>
    </message>
    <message>
        <source>Or: which qualified person checked it</source>
        <translation>أو: أي شخص مؤهل راجعها</translation>
    </message>
    <message>
        <source>They checked it</source>
        <translation>راجعها</translation>
    </message>
</context>
<context>
    <name>UnderRelease</name>
    <message>
        <source>Under which release?</source>
        <translation>بموجب أي إذن؟</translation>
    </message>
    <message>
        <source>No release in force was given alone. Enter one first, or ask again.</source>
        <translation>لا يوجد إذن سارٍ أُعطي على انفراد. أدخل إذنًا أولًا، أو اسأل مرة أخرى.</translation>
    </message>
    <message>
        <source>To the releases</source>
        <translation>إلى أذونات الإفصاح</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>VaultCheck</name>
    <message>
        <source>Check this vault</source>
        <translation>فحص هذه الخزنة</translation>
    </message>
    <message>
        <source>Reads every page of the database, the history with its signatures, the key file and its copy. You can go on working; a save may wait a moment.</source>
        <translation>يقرأ كل صفحات قاعدة البيانات، والسجل التاريخي مع توقيعاته، وملف المفتاح ونسخته. يمكنك متابعة العمل، وقد ينتظر الحفظ لحظة.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>الفحص الآن</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>إيقاف الفحص</translation>
    </message>
    <message>
        <source>Stopped. What was checked so far is not kept.</source>
        <translation>أُوقف الفحص. ما فُحص حتى الآن لا يُحفظ.</translation>
    </message>
    <message>
        <source>Step {at} of {of}</source>
        <translation>الخطوة {at} من {of}</translation>
    </message>
    <message>
        <source>Checked at {time}.</source>
        <translation>فُحصت في {time}.</translation>
    </message>
    <message>
        <source>This vault is sound: {count} entries of the history hold together.</source>
        <translation>هذه الخزنة سليمة: مدخلات السجل التاريخي متماسكة، وعددها {count}.</translation>
    </message>
    <message>
        <source>The check could not be finished. Try again.</source>
        <translation>تعذّر إكمال الفحص. حاول من جديد.</translation>
    </message>
    <message>
        <source>{what} ({count})</source>
        <translation>{what} ({count})</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ الفحص…</translation>
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
    <message>
        <source>Another caseworker</source>
        <translation>أخصائي حالات آخر</translation>
    </message>
    <message>
        <source>Makes a new vault; those here stay as they are</source>
        <translation>تُنشأ خزنة جديدة؛ وتبقى الخزنات هنا كما هي</translation>
    </message>
</context>
<context>
    <name>VaultSettings</name>
    <message>
        <source>This vault</source>
        <translation>هذه الخزنة</translation>
    </message>
    <message>
        <source>Its name on the lock screen</source>
        <translation>اسمها على شاشة القفل</translation>
    </message>
    <message>
        <source>Everybody at this laptop sees it. A colour or a place, never somebody you work with.</source>
        <translation>يراه كل من أمام هذا الحاسوب. لون أو مكان، لا اسم أحد ممن تعمل معهم.</translation>
    </message>
    <message>
        <source>Your own name, as it stands under notes you sign</source>
        <translation>الاسم كما يظهر تحت الملاحظات الموقّعة</translation>
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
        <source>The vault&apos;s name is saved.</source>
        <translation>حُفظ اسم الخزنة.</translation>
    </message>
    <message>
        <source>That looks like somebody in this vault. It is shown while locked: better a colour or a place.</source>
        <translation>يشبه هذا اسم أحد في هذه الخزنة. وهو يظهر أثناء القفل: الأفضل لون أو مكان.</translation>
    </message>
    <message>
        <source>Your name is saved.</source>
        <translation>حُفظ الاسم.</translation>
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
<context>
    <name>Walls</name>
    <message>
        <source>You leave this record and open the other person&apos;s. What you learn there is not said here. Both histories say that it was opened from here.</source>
        <translation>ستترك هذا الملف وتفتح ملف الشخص الآخر. ما تعرفه هناك لا يُقال هنا. يُذكر في السجل التاريخي للملفين أنه فُتح من هنا.</translation>
    </message>
    <message>
        <source>Open the other record</source>
        <translation>افتح الملف الآخر</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>افتحه</translation>
    </message>
    <message>
        <source>Why is it needed?</source>
        <translation>لماذا يلزم ذلك؟</translation>
    </message>
    <message>
        <source>People at home</source>
        <translation>أهل البيت</translation>
    </message>
    <message>
        <source>A person at home</source>
        <translation>شخص في البيت</translation>
    </message>
    <message>
        <source>A record of their own is here. Nothing of it is shown on this side.</source>
        <translation>له ملف خاص هنا. لا يُعرض منه شيء في هذا الجانب.</translation>
    </message>
    <message>
        <source>Another record here counts this person to its household.</source>
        <translation>ملف آخر هنا يعدّ هذا الشخص من أهل البيت.</translation>
    </message>
    <message>
        <source>Nobody is written yet. People at home are added in the record.</source>
        <translation>لم يُكتب أحد بعد. يُضاف أهل البيت في الملف.</translation>
    </message>
    <message>
        <source>Choose that person&apos;s own record. The two are then kept apart: neither shows contact, plans, sessions or crises of the other, search warns, they cannot be put together, and a case pack leaves the person out.</source>
        <translation>اختر ملف ذلك الشخص. بعدها يُعزل الملفان: لا يعرض أحدهما من الآخر وسائل الاتصال ولا الخطط ولا الجلسات ولا الأزمات، وينبّه البحث، ولا يمكن جمعهما، ولا يدخل الشخص في حزمة الحالة.</translation>
    </message>
    <message>
        <source>Has a record of their own here</source>
        <translation>له ملف خاص به هنا</translation>
    </message>
    <message>
        <source>Keep the two apart</source>
        <translation>اعزل الملفين</translation>
    </message>
    <message>
        <source>The two records are kept apart from now on.</source>
        <translation>الملفان معزولان من الآن.</translation>
    </message>
    <message>
        <source>Only when it was a mistake. The records are no longer kept apart by this link; both say so.</source>
        <translation>فقط إذا كان الرابط خطأ. لا يعود هذا الرابط يعزل الملفين، ويُذكر ذلك في كليهما.</translation>
    </message>
    <message>
        <source>Take the link away</source>
        <translation>أزل الرابط</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>أزله</translation>
    </message>
    <message>
        <source>The link is taken away.</source>
        <translation>أُزيل الرابط.</translation>
    </message>
    <message>
        <source>Whose record</source>
        <translation>ملف من</translation>
    </message>
    <message>
        <source>Name or id</source>
        <translation>الاسم أو المعرّف</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>تضارب المصالح</translation>
    </message>
    <message>
        <source>Who may be the danger</source>
        <translation>من قد يكون مصدر الخطر</translation>
    </message>
    <message>
        <source>Why it was noted</source>
        <translation>لماذا سُجّل</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>لماذا، في بضع كلمات</translation>
    </message>
    <message>
        <source>When both are clients, and one may be the danger of the other.</source>
        <translation>عندما يكون الاثنان من العملاء، وقد يكون أحدهما خطرًا على الآخر.</translation>
    </message>
    <message>
        <source>Show who it is</source>
        <translation>اعرض من هو</translation>
    </message>
    <message>
        <source>Both histories say that it was asked here. It shows until you leave this page.</source>
        <translation>يُذكر في السجل التاريخي للملفين أن السؤال كان من هنا. يبقى معروضًا إلى أن تترك هذه الصفحة.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>اعرضه</translation>
    </message>
    <message>
        <source>It is {name}, {id}.</source>
        <translation>هو {name}، {id}.</translation>
    </message>
    <message>
        <source>Who decided it</source>
        <translation>من قرّر ذلك</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>Lift it</source>
        <translation>ارفعه</translation>
    </message>
    <message>
        <source>It stays readable here as lifted, in both records. Links of a household stay.</source>
        <translation>يبقى مقروءًا على أنه مرفوع، في الملفين. روابط البيت الواحد تبقى.</translation>
    </message>
    <message>
        <source>Lift the conflict</source>
        <translation>ارفع تضارب المصالح</translation>
    </message>
    <message>
        <source>The conflict of interest is lifted.</source>
        <translation>رُفع تضارب المصالح.</translation>
    </message>
    <message>
        <source>Who may be the danger?</source>
        <translation>من قد يكون مصدر الخطر؟</translation>
    </message>
    <message>
        <source>The supervisor&apos;s name</source>
        <translation>اسم المشرف</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>في أي يوم</translation>
    </message>
    <message>
        <source>Both records show it, without saying who the other is. The two are kept apart, and your supervisor says who serves whom. Your words stay in this record only.</source>
        <translation>يظهر في الملفين دون ذكر من هو الآخر. يُعزل الملفان، ويحدّد مشرفك من يخدم كلًّا منهما. تبقى كلماتك في هذا الملف وحده.</translation>
    </message>
    <message>
        <source>Note a conflict of interest</source>
        <translation>سجّل تضارب مصالح</translation>
    </message>
    <message>
        <source>Note it in both</source>
        <translation>سجّله في كليهما</translation>
    </message>
    <message>
        <source>Noted in both records.</source>
        <translation>سُجّل في الملفين.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما تمّ</translation>
    </message>
    <message>
        <source>The other may be the danger</source>
        <translation>قد يكون الآخر مصدر الخطر</translation>
    </message>
    <message>
        <source>This person may be the danger</source>
        <translation>قد يكون هذا الشخص مصدر الخطر</translation>
    </message>
    <message>
        <source>Each may be to the other</source>
        <translation>قد يكون كلٌّ منهما خطرًا على الآخر</translation>
    </message>
    <message>
        <source>Neither: another conflict</source>
        <translation>لا هذا ولا ذاك: تضارب من نوع آخر</translation>
    </message>
    <message>
        <source>Lifted on {day}; {who} decided that.</source>
        <translation>رُفع في {day}؛ قرّر ذلك {who}.</translation>
    </message>
    <message>
        <source>Conflict of interest with another record here. {who} decided that on {day}.</source>
        <translation>تضارب مصالح مع ملف آخر هنا. قرّر ذلك {who} في {day}.</translation>
    </message>
    <message>
        <source>A link between this record and another was made.</source>
        <translation>أُنشئ رابط بين هذا الملف وملف آخر.</translation>
    </message>
    <message>
        <source>A link between this record and another was taken away.</source>
        <translation>أُزيل رابط بين هذا الملف وملف آخر.</translation>
    </message>
    <message>
        <source>The other record was opened from here.</source>
        <translation>فُتح الملف الآخر من هنا.</translation>
    </message>
    <message>
        <source>This record was opened from the other one.</source>
        <translation>فُتح هذا الملف من الملف الآخر.</translation>
    </message>
    <message>
        <source>A conflict of interest was noted.</source>
        <translation>سُجّل تضارب مصالح.</translation>
    </message>
    <message>
        <source>The conflict of interest was lifted.</source>
        <translation>رُفع تضارب المصالح.</translation>
    </message>
    <message>
        <source>It was asked here who the other is.</source>
        <translation>سُئل هنا من هو الشخص الآخر.</translation>
    </message>
    <message>
        <source>It was asked from the other record who this is.</source>
        <translation>سُئل من الملف الآخر من هو هذا الشخص.</translation>
    </message>
    <message>
        <source>{day}, {who}. {what}</source>
        <translation>{day}، {who}. {what}</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>بلا اسم</translation>
    </message>
</context>
<context>
    <name>WallsScreen</name>
    <message>
        <source>Kept apart</source>
        <translation>الملفات المعزولة</translation>
    </message>
    <message>
        <source>This client is no longer in the vault</source>
        <translation>لم يعد هذا العميل في الخزنة</translation>
    </message>
    <message>
        <source>Look in the list; perhaps two records were put together.</source>
        <translation>تفيد نظرة في القائمة؛ ربما جُمع ملفان في ملف واحد.</translation>
    </message>
    <message>
        <source>Back to the client</source>
        <translation>العودة إلى العميل</translation>
    </message>
    <message>
        <source>{name}, {id}</source>
        <translation>{name}، {id}</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message>
        <source>What opens this vault</source>
        <translation>ما الذي يفتح هذه الخزنة</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>إزالتها</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤها</translation>
    </message>
    <message>
        <source>Make a new recovery key</source>
        <translation>إنشاء مفتاح استرداد جديد</translation>
    </message>
    <message>
        <source>Let my agency in</source>
        <translation>السماح لمؤسستي</translation>
    </message>
    <message>
        <source>Try the recovery sheet</source>
        <translation>تجربة ورقة الاسترداد</translation>
    </message>
    <message>
        <source>Give the vault a new key</source>
        <translation>إعطاء الخزنة مفتاحًا جديدًا</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Opened before this time: {when}, with the recovery key.</source>
        <translation>آخر فتح قبل هذه المرة: {when}، بمفتاح الاسترداد.</translation>
    </message>
    <message>
        <source>Opened before this time: {when}, with the agency&apos;s key.</source>
        <translation>آخر فتح قبل هذه المرة: {when}، بمفتاح المؤسسة.</translation>
    </message>
    <message>
        <source>Opened before this time: {when}, with the passphrase.</source>
        <translation>آخر فتح قبل هذه المرة: {when}، بعبارة المرور.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>عبارة مرورك</translation>
    </message>
    <message>
        <source>The key on your recovery sheet</source>
        <translation>المفتاح الذي على ورقة الاسترداد</translation>
    </message>
    <message>
        <source>Your agency&apos;s key</source>
        <translation>مفتاح مؤسستك</translation>
    </message>
    <message>
        <source>Another person&apos;s passphrase</source>
        <translation>عبارة مرور شخص آخر</translation>
    </message>
    <message>
        <source>A way in that this version of Waystead does not know</source>
        <translation>طريقة دخول لا تعرفها هذه النسخة من Waystead</translation>
    </message>
    <message>
        <source>Made {day}.</source>
        <translation>الإنشاء: {day}.</translation>
    </message>
    <message>
        <source>Nobody noted when it was made.</source>
        <translation>لم يُسجَّل وقت الإنشاء.</translation>
    </message>
    <message>
        <source>Used last {when}.</source>
        <translation>آخر استخدام: {when}.</translation>
    </message>
    <message>
        <source>Not used so far.</source>
        <translation>لم يُستخدم حتى الآن.</translation>
    </message>
    <message>
        <source>Tried last {day}.</source>
        <translation>آخر تجربة: {day}.</translation>
    </message>
    <message>
        <source>Six words: {words}</source>
        <translation>الكلمات الست: {words}</translation>
    </message>
    <message>
        <source>From then on it opens this vault no more. That is no revocation: who copied the vault, or holds an older backup, still opens that. To shut somebody out of what comes, give the vault a new key afterwards.</source>
        <translation>بعد ذلك لن تفتح هذه الخزنة. لكن هذا ليس إلغاءً: من نسخ الخزنة أو معه نسخة احتياطية أقدم ما زال يفتحها. لمنع أحد مما سيأتي، أعطِ الخزنة مفتاحًا جديدًا بعد ذلك.</translation>
    </message>
    <message>
        <source>Taking it away</source>
        <translation>تجري الإزالة</translation>
    </message>
    <message>
        <source>It opens this vault no more. A new key for the vault shuts it out of what comes.</source>
        <translation>لم تعد تفتح هذه الخزنة. ومفتاح جديد للخزنة يمنعها مما سيأتي.</translation>
    </message>
</context>
<context>
    <name>YesNoRow</name>
    <message>
        <source>Y</source>
        <translation>ن</translation>
    </message>
    <message>
        <source>N</source>
        <translation>ل</translation>
    </message>
    <message>
        <source>Another question</source>
        <translation>سؤال آخر</translation>
    </message>
</context>
</TS>
