using Microsoft.Extensions.DependencyInjection;

namespace EGov.Platform.Events;

/// <summary>One of an app's views, whatever it remembers. The app's list of views is all services of this type.</summary>
public interface IView
{
    /// <summary>The projection's name.</summary>
    string Name { get; }

    /// <inheritdoc cref="Projector{TState}.RebuildAsync"/>
    Task<int?> RebuildAsync(CancellationToken cancellation);

    /// <inheritdoc cref="Projector{TState}.DropLeftAsync"/>
    Task<int> DropLeftAsync(TimeSpan age, CancellationToken cancellation);
}

/// <summary>Adds views to an app.</summary>
public static class ViewRegistration
{
    /// <summary>Adds a view: its projection, its projector, and its place in the app's list of views, by which it is rebuilt and its old rows dropped.</summary>
    public static IServiceCollection AddView<TState, TProjection>(this IServiceCollection services)
        where TState : class
        where TProjection : class, IProjection<TState>
    {
        services.AddSingleton<IProjection<TState>, TProjection>();
        services.AddSingleton<Projector<TState>>();
        return services.AddSingleton<IView>(static provider => provider.GetRequiredService<Projector<TState>>());
    }
}
