using EGov.Platform.Access;
using EGov.Platform.Events;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Views;

/// <summary>Drops the rows of views that a rebuild has replaced, at 02:00 in Vietnam.</summary>
internal sealed class DropOldViews(IEnumerable<IView> views)
{
    /// <summary>Longer than any request lives, so that nobody reads what is dropped.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromHours(1);

    [Function(nameof(DropOldViews))]
    [Allow(Callers.Host)]
    public async Task RunAsync([TimerTrigger("0 0 19 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        foreach (var view in views)
        {
            await view.DropLeftAsync(Age, cancellation);
        }
    }
}
