using System.Runtime.CompilerServices;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Storage;

namespace EGov.Exchange.Registers;

/// <summary>Reads registers, whose ids begin with the number in eight digits.</summary>
internal sealed class RegisterRows(ViewReader views)
{
    private const int Digits = 8;
    private const int Page = 500;

    /// <summary>A stretch of a register between two numbers.</summary>
    public async Task<ViewPage> ListAsync(
        string projection, string partition, RegisterQuestion question, ListPosition position, CancellationToken cancellation)
    {
        var from = position.FromId.Length > 0 ? position : position with { FromId = RegisterText.IdOf(question.From) };
        var page = await views.ListAsync(projection, partition, from, cancellation);
        var rows = page.Rows.TakeWhile(row => IsUpTo(question, row)).ToList();
        return rows.Count == page.Rows.Count ? page : page with { Rows = rows, Cursor = null };
    }

    /// <summary>All rows of a register between two numbers, read as they are asked for.</summary>
    public async IAsyncEnumerable<TRow> WalkAsync<TRow>(
        string projection, string partition, RegisterQuestion question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var from = RegisterText.IdOf(question.From); ;)
        {
            var page = await views.ListAsync(projection, partition, new ListPosition(from, Page), cancellation);
            foreach (var row in page.Rows)
            {
                if (!IsUpTo(question, row))
                {
                    yield break;
                }

                yield return PlatformJson.Read<TRow>(row.Content);
            }

            if (page.Cursor is null)
            {
                yield break;
            }

            // The lowest id above this one: no id has a letter below the space.
            from = page.Rows[^1].Id + " ";
        }
    }

    private static bool IsUpTo(RegisterQuestion question, StoredDocument row) =>
        string.CompareOrdinal(row.Id, 0, RegisterText.IdOf(question.To), 0, Digits) <= 0;
}
