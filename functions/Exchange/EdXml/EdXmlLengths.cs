using EGov.Exchange.EdXml.Values;

namespace EGov.Exchange.EdXml;

/// <summary>
/// The longest values in characters, from Decree 30/2020/NĐ-CP, annex VI, and where that says nothing from what axes in use declare. What comes in
/// longer is taken with a warning; nothing longer is written.
/// </summary>
internal static class EdXmlLengths
{
    public const int OrganId = AgencyCodes.Longest;
    public const int OrganizationInCharge = 500;
    public const int OrganName = 200;
    public const int OrganAddress = 500;
    public const int Email = 100;
    public const int Telephone = 20;
    public const int Fax = 20;
    public const int Website = 100;
    public const int DocumentId = 200;
    public const int CodeNumber = 11;
    public const int CodeNotation = 30;

    /// <summary>Number and notation in one.</summary>
    public const int Code = CodeNumber + 1 + CodeNotation;
    public const int Place = 50;
    public const int TypeName = 100;
    public const int Subject = 500;
    public const int Content = 500;
    public const int Competence = 100;
    public const int Position = 100;
    public const int FullName = 50;
    public const int SphereOfPromulgation = 100;
    public const int TyperNotation = 10;
    public const int Appendix = 250;
    public const int ToPlace = 150;
    public const int Reason = 500;
    public const int Description = 500;
    public const int Department = 250;
    public const int Staff = 100;
    public const int Mobile = 100;
    public const int ContentId = 200;
    public const int AttachmentName = 500;
    public const int AttachmentDescription = 500;
    public const int ContentType = 100;

    /// <summary><c>yyyy/MM/dd</c>.</summary>
    public const int Day = 10;

    /// <summary><c>yyyy/MM/dd HH:mm:ss</c>.</summary>
    public const int Moment = 19;

    /// <summary>The highest number of copies and of pages: three digits.</summary>
    public const int Amount = 999;

    /// <summary>A code that is longer, whatever it is, cannot be an agency's.</summary>
    public const int ImpossibleOrganId = 64;

    /// <summary>A value that is so much longer is no slip: it is refused also when it comes in, for it has to be kept in lists and events.</summary>
    public static int Endurable(int longest) => (longest * 4) + 100;
}
