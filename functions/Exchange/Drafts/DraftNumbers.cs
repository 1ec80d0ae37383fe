using EGov.Exchange.Errors;
using EGov.Exchange.Registers.Numbers;
using EGov.Platform.Results;

namespace EGov.Exchange.Drafts;

/// <summary>Takes numbers for outgoing documents and declares those void that came to nothing.</summary>
internal sealed class DraftNumbers(OutgoingNumbers numbers)
{
    /// <summary>The document's number; asked again, the same.</summary>
    /// <param name="draft">The document, with its day of issue.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Result<OutgoingNumber>> TakeAsync(OutgoingDocument draft, CancellationToken cancellation) =>
        numbers.TakeAsync(draft.Agency, draft.Content.Kind, draft.NumberingOn!.Value.Year, draft.Id, cancellation, draft.Content.Unit);

    /// <summary>Declares the number void that the discarded document has, or may have taken without knowing; may be repeated.</summary>
    public async Task VoidAsync(OutgoingDocument draft, CancellationToken cancellation)
    {
        if (draft.NumberingOn is not { } day)
        {
            return;
        }

        var voiding = numbers.VoidAsync(draft.Agency, draft.Content.Kind, day.Year, draft.Id, draft.DiscardReason!, cancellation);
        if (!(await voiding).Succeeded(out _, out var error) && error.Definition != ExchangeErrors.NoNumberTaken)
        {
            throw new InvalidOperationException($"The number of {draft.Id} cannot be declared void: {error.Definition.Code}.");
        }
    }
}
