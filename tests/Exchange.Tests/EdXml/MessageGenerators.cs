using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Values;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Exchange.Tests.EdXml;

/// <summary>A file of a random packet.</summary>
internal sealed record RandomFile(string Id, string Name, bool Zip, byte[] Content);

/// <summary>Random messages that the standard allows, with texts that break careless writers.</summary>
internal static class MessageGenerators
{
    private static readonly string[] Words =
        ["a", "Đỗ Thị Ấ", "<b>", "&amp;", "]]>", "\"", "'", "a\nb", "a\r\nb", "a\tb", "😀", "&#13;", "<!--", "--", "a\u0301", "\u00a0x\u00a0y", "x"];

    private static readonly string[] Codes = ["000.00.00.G22", "H14.02", "H29", "000.46.24.H44", "G22.01.5", "0101234567"];

    public static Gen<(DocumentMessage Message, RandomFile[] Files)> Documents { get; } =
        from organs in Gen.Shuffle(Codes).SelectMany(codes => Gen.Choose(2, codes.Length).Select(count => codes[..count])).SelectMany(codes => Gen.CollectToArray(codes.Select(Organ)))
        from texts in Text(30).ArrayOf(8)
        from optional in Maybe(Text(20)).ArrayOf(8)
        from numbers in Gen.Choose(0, 999).ArrayOf(6)
        from days in Gen.Choose(0, 3_000).ArrayOf(4)
        from business in BusinessOf()
        from lists in Text(10).ListOf().Select(list => list.Take(4).ToList()).ArrayOf(2)
        from files in Files()
        select (
            new DocumentMessage
            {
                From = organs[0],
                To = organs[1..],
                DocumentId = LegalDocumentId.Of($"{organs[0].OrganId},2026/01/0{(numbers[0] % 9) + 1},{numbers[0]}/VP"),
                Code = new($"{numbers[0]}", texts[0]),
                Promulgation = new(Day(days[0])) { Place = optional[0] },
                Kind = new(texts[1], (numbers[1] % 2) + 1, numbers[2]),
                Subject = texts[2],
                Content = optional[1],
                Signer = new() { Competence = optional[2], Position = optional[3], FullName = texts[3] },
                DueDate = days[1] % 2 == 0 ? null : Day(days[1]),
                Other = new()
                {
                    Priority = (Priority)(numbers[3] % 5),
                    SphereOfPromulgation = optional[4],
                    PromulgationAmount = numbers[4],
                    PageAmount = numbers[5] % 2 == 0 ? null : numbers[5],
                    Direction = numbers[5] % 3 == 0 ? null : numbers[5] % 3 == 1,
                    Appendixes = lists[0],
                },
                ResponseFor = days[2] % 2 == 0 ? [] : [new() { OrganId = "H29", Code = optional[5], PromulgationDate = Day(days[2]), DocumentId = LegalDocumentId.Of("H29,2020,5") }],
                Steering = (Steering)(numbers[1] % 3),
                ToPlaces = lists[1],
                Trace = [new(organs[0].OrganId, Moment(days[3])), new(null, Moment(days[2]))],
                Business = business,
            },
            files);

    public static Gen<StatusMessage> Statuses { get; } =
        from organ in Gen.Elements(Codes).SelectMany(Organ)
        from status in Gen.Elements(Enum.GetValues<StatusCode>())
        from text in Text(30)
        from description in Maybe(Text(100))
        from department in Maybe(Text(20))
        from days in Gen.Choose(0, 3_000)
        select new StatusMessage
        {
            From = organ,
            ResponseFor = new() { OrganId = "H29", Code = text, PromulgationDate = days % 2 == 0 ? null : Day(days), DocumentId = LegalDocumentId.Of("H29,2020/05/06,5/A") },
            Staff = department is null ? null : new() { Department = department },
            Status = status,
            Description = description ?? (status is StatusCode.Refused or StatusCode.RecallAsked or StatusCode.RecallRefused ? text : null),
            Timestamp = Moment(days),
        };

    private static Gen<Business> BusinessOf() =>
        from type in Gen.Elements(Enum.GetValues<BusinessType>())
        from reason in Maybe(Text(40))
        from paper in Gen.Elements<bool?>(null, true, false)
        from staff in Maybe(Text(10))
        from flags in Gen.Choose(0, 3)
        select new Business
        {
            Type = type,
            Reason = reason,
            Paper = paper,
            DocumentId = flags == 0 ? null : LegalDocumentId.Of("9fbfbad2-f1f8-4256-a2eb-50fb1061cddb"),
            Staff = staff is null ? null : new() { Staff = staff },
            Update = type is BusinessType.Update ? new(flags % 2 == 0, flags > 1) { List = [new("H29", flags % 2), new("H14.02", 1)] } : null,
            Replacements = type is BusinessType.Replace ? [new(LegalDocumentId.Of("H29,2020,5")) { OrganIds = flags == 0 ? [] : ["H29", "H14.02"] }] : [],
        };

    private static Gen<Organ> Organ(string code) =>
        from texts in Maybe(Text(20)).ArrayOf(7)
        select new Organ(code)
        {
            OrganizationInCharge = texts[0],
            OrganName = texts[1],
            OrganAddress = texts[2],
            Email = texts[3],
            Telephone = texts[4],
            Fax = texts[5],
            Website = texts[6],
        };

    private static Gen<RandomFile[]> Files() =>
        from count in Gen.Choose(0, 3)
        from contents in Gen.Choose(0, 255).ArrayOf().Select(values => values.Select(value => (byte)value).ToArray()).ArrayOf(count)
        from zips in Gen.Elements(true, false).ArrayOf(count)
        select contents.Select((content, index) => new RandomFile($"id-{index}", $"tệp {index}.pdf", zips[index], [.. "%PDF-"u8, .. content])).ToArray();

    private static Gen<string> Text(int longest) =>
        from words in Gen.Elements(Words).NonEmptyListOf()
        select Cut(string.Join(' ', words), longest);

    /// <summary>Cut between characters, and without white space at the ends.</summary>
    private static string Cut(string text, int longest)
    {
        var length = Math.Min(text.Length, longest);
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].Trim();
    }

    private static Gen<string?> Maybe(Gen<string> texts) => Gen.OneOf(Gen.Constant<string?>(null), texts.Select(text => (string?)text));

    private static DateOnly Day(int days) => PacketSamples.Today.AddDays(-days);

    private static DateTimeOffset Moment(int days) => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(7)).AddMinutes(days * 61).AddSeconds(days % 60);
}
