using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Extensions.Hosting;

/// <summary>Adds middleware to a Functions app.</summary>
public static class MiddlewareWorkerApplicationBuilderExtensions
{
    /// <summary>Adds a middleware class, registered as a singleton.</summary>
    /// <typeparam name="T">The middleware class; its constructor arguments are services.</typeparam>
    /// <param name="builder">The app under construction.</param>
    /// <returns><paramref name="builder"/>, for the next call.</returns>
    public static IFunctionsWorkerApplicationBuilder UseMiddleware<T>(this IFunctionsWorkerApplicationBuilder builder)
        where T : class, IFunctionsWorkerMiddleware
    {
        builder.Services.AddSingleton<T>();
        builder.Use(next => context => Step<T>(context).Invoke(context, next));
        return builder;
    }

    /// <summary>Adds a middleware function.</summary>
    /// <param name="builder">The app under construction.</param>
    /// <param name="middleware">Receives the invocation and a function that runs the following step.</param>
    /// <returns><paramref name="builder"/>, for the next call.</returns>
    public static IFunctionsWorkerApplicationBuilder UseMiddleware(
        this IFunctionsWorkerApplicationBuilder builder,
        Func<FunctionContext, Func<Task>, Task> middleware)
    {
        builder.Use(next => context => middleware(context, () => next(context)));
        return builder;
    }

    /// <summary>Adds a middleware class that only some invocations pass.</summary>
    /// <typeparam name="T">The middleware class; registered as a singleton.</typeparam>
    /// <param name="builder">The app under construction.</param>
    /// <param name="predicate">Asked for each invocation; false skips the middleware.</param>
    /// <returns><paramref name="builder"/>, for the next call.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IFunctionsWorkerApplicationBuilder UseWhen<T>(
        this IFunctionsWorkerApplicationBuilder builder,
        Func<FunctionContext, bool> predicate)
        where T : class, IFunctionsWorkerMiddleware
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(predicate);
        builder.Services.AddSingleton<T>();
        builder.Use(next => context => predicate(context) ? Step<T>(context).Invoke(context, next) : next(context));
        return builder;
    }

    private static T Step<T>(FunctionContext context)
        where T : class, IFunctionsWorkerMiddleware =>
        context.InstanceServices.GetRequiredService<T>();
}
