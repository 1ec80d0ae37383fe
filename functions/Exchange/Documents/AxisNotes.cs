using System.Globalization;
using EGov.Platform.Results;

namespace EGov.Exchange.Documents;

/// <summary>
/// What the axis notes of a packet beyond its text: of recipients, numbers, files, seals and documents. Numbers EXCHANGE-W001 to W099; those of the text are
/// in <see cref="EdXml.PacketWarnings"/>.
/// </summary>
internal static class AxisNotes
{
    /// <summary>A recipient has ended: its code, and who receives in its place.</summary>
    public static NoteDefinition SuccessorReceives { get; } = new("EXCHANGE-W001", new(
        "Đơn vị nhận {0} đã chấm dứt; văn bản được gửi đến đơn vị kế thừa {1}.",
        "The recipient {0} has ended; the document goes to its successor {1}."));

    /// <summary>The number was used before: for which document (Decree 30/2020/NĐ-CP, Annex VI).</summary>
    public static NoteDefinition NumberUsed { get; } = new("EXCHANGE-W002", new(
        "Số, ký hiệu hoặc mã định danh này đã dùng cho văn bản {0} với nội dung khác.",
        "This number, notation or document id was used before, for the document {0} with other content."));

    /// <summary>The scanner found something odd, which does no harm, in a file: its name, and what was found.</summary>
    public static NoteDefinition OddFile { get; } = new("EXCHANGE-W003", new("Tệp {0}: {1}", "The file {0}: {1}"));

    /// <summary>The axis does not know the document that the packet speaks of.</summary>
    public static NoteDefinition NotKnown { get; } = new("EXCHANGE-W004", new(
        "Trục không biết văn bản mà gói tin này nhắc đến của đơn vị gửi; không thực hiện theo gói tin nếu chưa đối chiếu.",
        "The axis knows no document of this sender that the packet speaks of; do nothing by it before that is clear."));

    /// <summary>The same of some recipients alone: who they are.</summary>
    public static NoteDefinition NotKnownTo { get; } = new(NotKnown.Code, new(
        "Văn bản mà gói tin này nhắc đến chưa từng được gửi đến {0}; ở đó không thực hiện theo gói tin nếu chưa đối chiếu.",
        "What the packet speaks of was never sent to {0}; do nothing by it there before that is clear."));

    /// <summary>A packet that is sent again was given back: by whom.</summary>
    public static NoteDefinition GivenBack { get; } = new("EXCHANGE-W005", new(
        "Gói tin này đã gửi trước đó và đã được trả lại tại {0}; ở đó không nhận lại. Muốn gửi lại, hãy lập gói tin mới (ví dụ thời điểm gửi mới).",
        "This packet was sent before and given back at {0}; it is not delivered there again. To send it anew make a new packet, if only with a new time of sending."));

    /// <summary>The seal is another agency's (ADR 0019): the codes of its certificate, and the sender.</summary>
    public static NoteDefinition AnothersSeal { get; } = new("EXCHANGE-W011", new(
        "Chứng thư của chữ ký số cơ quan mang mã {0}, không phải mã của đơn vị gửi {1}; văn bản không có giá trị bản gốc của đơn vị gửi.",
        "The certificate of the seal has the code {0}, which is not the sender's ({1}); the document is no original of the sender."));

    /// <summary>The seal has no code to compare: the name in its certificate, and the sender.</summary>
    public static NoteDefinition SealWithoutCode { get; } = new("EXCHANGE-W012", new(
        "Chứng thư của chữ ký số cơ quan ({0}) không mang mã cơ quan để đối chiếu với đơn vị gửi {1}.",
        "The certificate of the seal ({0}) has no agency's code that could be compared with the sender's ({1})."));

    /// <summary>All entries, by code.</summary>
    public static IReadOnlyList<NoteDefinition> All { get; } =
        [SuccessorReceives, NumberUsed, OddFile, NotKnown, NotKnownTo, GivenBack, AnothersSeal, SealWithoutCode];
}

/// <summary>An entry of the list of notes. Its code never changes its meaning.</summary>
/// <param name="Code"><c>EXCHANGE-W</c> and three digits.</param>
/// <param name="Text">The sentence, with placeholders.</param>
internal sealed record NoteDefinition(string Code, Text Text)
{
    /// <summary>The note as it happened.</summary>
    /// <param name="arguments">What the placeholders stand for; a <see cref="Platform.Results.Text"/> is said in the language of the sentence.</param>
    public PacketNote With(params object[] arguments) => new(Code, new(Said(Language.Vietnamese, arguments), Said(Language.English, arguments)));

    private string Said(Language language, object[] arguments) => string.Format(
        CultureInfo.InvariantCulture, Text.In(language), [.. arguments.Select(argument => argument is Text text ? text.In(language) : argument)]);
}
