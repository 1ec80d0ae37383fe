using Microsoft.Extensions.DependencyInjection;

namespace EGov.Platform.Events;

/// <summary>One of an app's views, whatever it remembers. The app's list of views is all services of this type.</summary>
public interface IView
{
    /// <summary>The projection's name.</summary>
    string Name { get; }

    /// <summary>The kind of aggregate that it follows; of this kind the app's subscription for views must tell.</summary>
    string Kind { get; }

    /// <summary>Applies all events of the aggregate that the log has and the view has not, up to the one that was told.</summary>
    /// <param name="notice">What was told; of aggregates of another kind the view takes nothing.</param>
    /// <param name="log">Reads of the log that other views share, which are told the same.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task CatchUpAsync(EventNotice notice, SharedLog log, CancellationToken cancellation);

    /// <inheritdoc cref="Projector{TState}.RebuildAsync"/>
    Task<int?> RebuildAsync(CancellationToken cancellation);

    /// <inheritdoc cref="Projector{TState}.DropLeftAsync"/>
    Task<int> DropLeftAsync(TimeSpan age, CancellationToken cancellation);
}

/// <summary>What is done with all views of an app.</summary>
public static class AllViews
{
    /// <summary>Builds all views again, one after the other.</summary>
    /// <returns>How many aggregates were read, by their kind; null when another rebuild took over.</returns>
    public static async Task<IReadOnlyDictionary<string, int>?> RebuildAllAsync(this IEnumerable<IView> views, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(views);
        var read = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var view in views)
        {
            if (await view.RebuildAsync(cancellation).ConfigureAwait(false) is not { } count)
            {
                return null;
            }

            read[view.Kind] = count;
        }

        return read;
    }
}

/// <summary>Adds views to an app.</summary>
public static class ViewRegistration
{
    /// <summary>
    /// Adds a view: its projection, its projector, and its place in the app's list of views, by which it is kept up to date, rebuilt, and its
    /// old rows dropped.
    /// </summary>
    public static IServiceCollection AddView<TState, TProjection>(this IServiceCollection services)
        where TState : class
        where TProjection : class, IProjection<TState>
    {
        services.AddSingleton<IProjection<TState>, TProjection>();
        services.AddSingleton<Projector<TState>>();
        return services.AddSingleton<IView>(static provider => provider.GetRequiredService<Projector<TState>>());
    }
}
