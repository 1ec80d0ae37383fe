using EGov.Exchange.Errors;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.Vxp.Answers;

/// <summary>The protocol's own numbers of errors. Clients try again what is 20 at most, and give up on all others.</summary>
internal static class VxpCodes
{
    public const string Success = "0";
    public const string InvalidFile = "10";
    public const string NotProven = "15";
    public const string UnknownRecipient = "18";
    public const string UnknownSender = "19";
    public const string Failed = "20";
    public const string UnprocessableFile = "21";
    public const string WrongEdXml = "22";
    public const string LockedAgency = "23";

    private static readonly Dictionary<ErrorDefinition, string> Known = new()
    {
        [ExchangeErrors.NotSigned] = NotProven,
        [ExchangeErrors.UnreadableSignature] = NotProven,
        [ExchangeErrors.WrongSecret] = NotProven,
        [ExchangeErrors.HeaderDiffers] = NotProven,
        [ExchangeErrors.StaleSignature] = NotProven,
        [ExchangeErrors.DisabledSystem] = NotProven,
        [ExchangeErrors.ForeignAddress] = NotProven,
        [ExchangeErrors.ForeignCertificate] = NotProven,
        [ExchangeErrors.OtherDigest] = InvalidFile,
        [ExchangeErrors.NoPacketFile] = InvalidFile,
        [ExchangeErrors.PacketTooLarge] = InvalidFile,
        [ExchangeErrors.UnknownRecipient] = UnknownRecipient,
        [ExchangeErrors.EndedRecipient] = UnknownRecipient,
        [ExchangeErrors.NotARecipient] = UnknownRecipient,
        [ExchangeErrors.OtherSender] = UnknownSender,
        [ExchangeErrors.UnknownSender] = UnknownSender,
        [ExchangeErrors.LockedAgency] = LockedAgency,
        [ExchangeErrors.OtherMessage] = WrongEdXml,
        [ExchangeErrors.RefusedSignature] = UnprocessableFile,
        [PlatformErrors.MaliciousFile] = UnprocessableFile,
    };

    public static string Of(Error error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var code = error.Definition.Code;
        return Known.TryGetValue(error.Definition, out var known) ? known
            : code.StartsWith("EXCHANGE-413", StringComparison.Ordinal) ? UnprocessableFile
            : code.StartsWith("EXCHANGE-41", StringComparison.Ordinal) ? WrongEdXml
            : Failed;
    }
}
