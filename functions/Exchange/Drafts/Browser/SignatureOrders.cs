using EGov.Exchange.Errors;
using EGov.Exchange.Sending;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Platform.Signatures.Browser;

namespace EGov.Exchange.Drafts.Browser;

/// <summary>How far the signing of a document in the browser is, for the person who began it.</summary>
internal sealed class SignatureOrders(DraftDesk desk, BrowserSigningDesk signing)
{
    /// <summary>The document and how far its signing is.</summary>
    public async Task<Result<SignatureOrder>> FindAsync(Caller caller, string id, string session, CancellationToken cancellation)
    {
        if (!(await desk.ReadAsync(caller, id, cancellation)).Succeeded(out var draft, out var error)
            || !(await signing.StateAsync(session, PacketContents.OwnerOf(draft.State.Agency), cancellation)).Succeeded(out var progress, out error))
        {
            return error;
        }

        return progress.About == SignatureOrder.NameOf(draft.Id, caller.Id)
            ? new SignatureOrder(draft, progress)
            : ExchangeErrors.OtherSigningOrder.With();
    }
}

/// <summary>A document and how far its signing in the browser is.</summary>
internal sealed record SignatureOrder(Aggregate<OutgoingDocument> Draft, SigningProgress Progress)
{
    /// <summary>What an order is called: nobody else than who began it takes what comes of it.</summary>
    public static string NameOf(string aggregate, string account) => $"{aggregate} {account}";
}
