using System.Globalization;
using System.Text.RegularExpressions;

namespace EGov.Portal.Payments;

/// <summary>What a gateway knows an attempt to pay by (<c>mã tham chiếu</c>): the payment's id, and the attempt's number from the second on.</summary>
/// <param name="Dossier">The dossier's code.</param>
/// <param name="Request">The ordinal of the dossier's request.</param>
/// <param name="Attempt">Counted from 1 within the request.</param>
internal sealed partial record PaymentReference(string Dossier, int Request, int Attempt)
{
    public string PaymentId => Payment.AggregateId(Dossier, Request);

    /// <summary>The attempt that the text names, or null. A code ends with four digits at least, an attempt has two at most.</summary>
    public static PaymentReference? Parse(string text) => Shape().Match(text) is { Success: true } match
        ? new(match.Groups["dossier"].Value, NumberOf(match.Groups["request"]), NumberOf(match.Groups["attempt"]))
        : null;

    public override string ToString() =>
        Attempt == 1 ? PaymentId : string.Create(CultureInfo.InvariantCulture, $"{PaymentId}-{Attempt}");

    private static int NumberOf(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex(@"\Apayment-(?<dossier>[A-Za-z0-9.-]+-[0-9]{6,8}-[0-9]{4,9})(?:-r(?<request>[0-9]{1,2}))?(?:-(?<attempt>[0-9]{1,2}))?\z")]
    private static partial Regex Shape();
}
