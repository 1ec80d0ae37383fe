using System.Globalization;
using EGov.Exchange.Documents;
using EGov.Exchange.Errors;
using EGov.Exchange.Systems;
using EGov.Exchange.Vxp.Proof;
using EGov.Platform.Access;
using EGov.Platform.Results;

namespace EGov.Exchange.Vxp;

/// <summary>
/// A proven call with its parameters. Clients never clear their headers, so a call carries those of earlier calls too: an operation reads those that
/// it needs, and only where what an earlier call left behind cannot be mistaken for its own.
/// </summary>
internal sealed record VxpCall(ConnectedSystem System, SignedHeaders Headers)
{
    /// <summary>The system as the caller of the axis's own parts.</summary>
    public Caller Caller { get; } = new(System.Id, [Callers.System], System.Agency);

    /// <summary>What is sent, asked for or counted.</summary>
    public Result<MessageKind> Message => Headers.Find("messagetype") switch
    {
        null or "edoc" => MessageKind.Document,
        "status" => MessageKind.Status,
        var other => ExchangeErrors.WrongParameter.With("messagetype", other),
    };

    /// <summary>
    /// The document that is meant, by the axis's id as it is kept. To fetch clients say <c>docId</c>, to report mostly <c>docid</c>: each operation
    /// prefers its own spelling, for the other one may be of an earlier call.
    /// </summary>
    /// <param name="spellings">The spellings, the preferred one first.</param>
    public Result<string> Document(params ReadOnlySpan<string> spellings)
    {
        var written = Headers.FindAny(spellings);
        return Guid.TryParse(written, CultureInfo.InvariantCulture, out var id) ? id.ToString("N")
            : written is null ? ExchangeErrors.ParameterMissing.With(spellings[0])
            : ExchangeErrors.WrongParameter.With(spellings[0], written);
    }
}
