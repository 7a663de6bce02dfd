"""Filters and fits returns with the Markov switching of statsmodels."""

import numpy as np
from statsmodels.tsa.regime_switching.markov_regression import MarkovRegression


def model_of(returns, states):
    return MarkovRegression(np.array(returns), k_regimes=states, trend="c", switching_variance=True)


def parameters_of(model, asked):
    transition = np.array(asked["transition"])
    parameters = np.empty(model.k_params)
    for state in range(model.k_regimes):
        # Each row but for its last chance, which follows from the others.
        parameters[model.parameters[state, "regime_transition"]] = transition[state, :-1]
        parameters[model.parameters[state, "exog"]] = asked["means"][state]
        parameters[model.parameters[state, "variance"]] = asked["deviations"][state] ** 2
    return parameters


def by_row(chances, model):
    # Some of its results have a row for each return, some for each state.
    table = chances if chances.shape == (model.nobs, model.k_regimes) else chances.T
    return table.ravel().tolist()


def filters(returns, models):
    answers = []
    for asked in models:
        model = model_of(returns, len(asked["means"]))
        result = model.smooth(parameters_of(model, asked))
        answers.append(
            {
                "logLikelihood": result.llf,
                "filtered": by_row(result.filtered_marginal_probabilities, model),
                "predicted": by_row(result.predicted_marginal_probabilities, model),
                "smoothed": by_row(result.smoothed_marginal_probabilities, model),
            }
        )
    return answers


def fits(returns, asked):
    answers = []
    for states, rows in asked:
        np.random.seed(1)
        model = model_of(returns[:rows], states)
        result = model.fit(search_reps=10, em_iter=20, maxiter=500, disp=False)
        answers.append({"logLikelihood": result.llf})
    return answers


def markov_switching(question):
    returns = question["returns"]
    return {"filters": filters(returns, question["models"]), "fits": fits(returns, question["fits"])}
