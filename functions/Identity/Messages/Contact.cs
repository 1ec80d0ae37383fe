using System.Net.Mail;
using System.Text.RegularExpressions;

namespace EGov.Identity.Messages;

/// <summary>Where somebody gets messages.</summary>
/// <param name="Channel">How.</param>
/// <param name="Address">The e-mail address, or the telephone number in international form: <c>+84912345678</c>.</param>
internal sealed partial record Contact(MessageChannel Channel, string Address)
{
    private const int LongestEmail = 254;

    /// <summary>The contact that the text names; null when it names none.</summary>
    public static Contact? Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Contains('@', StringComparison.Ordinal))
        {
            return trimmed.Length <= LongestEmail && Email().IsMatch(trimmed) && MailAddress.TryCreate(trimmed, out _)
                ? new(MessageChannel.Email, trimmed.ToLowerInvariant())
                : null;
        }

        var digits = Spaces().Replace(trimmed, string.Empty);
        return DomesticMobile().IsMatch(digits) ? new(MessageChannel.Phone, "+84" + digits[1..])
            : VietnameseMobile().IsMatch(digits) || ForeignPhone().IsMatch(digits) ? new(MessageChannel.Phone, digits)
            : null;
    }

    /// <summary>Enough of it that its owner knows it, and nobody else.</summary>
    public string Shortened() => Channel is MessageChannel.Email && Address.Split('@') is [var name, var domain]
        ? $"{name[..1]}•••@{domain}"
        : $"{Address[..3]}•••{Address[^3..]}";

    [GeneratedRegex(@"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}\z")]
    private static partial Regex Email();

    [GeneratedRegex(@"[ .-]")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\A0[35789][0-9]{8}\z")]
    private static partial Regex DomesticMobile();

    [GeneratedRegex(@"\A\+84[35789][0-9]{8}\z")]
    private static partial Regex VietnameseMobile();

    /// <summary>ITU E.164, but for Viet Nam's own.</summary>
    [GeneratedRegex(@"\A\+(?!84)[1-9][0-9]{6,14}\z")]
    private static partial Regex ForeignPhone();
}

/// <summary>How messages go.</summary>
internal enum MessageChannel
{
    Email,
    Phone,
}
