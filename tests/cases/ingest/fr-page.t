=== métadonnées par ordre de confiance
---
<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Le quai rouvert - Kelmor-Matin</title>
<meta property="og:title" content="Le quai rouvert, enfin"><meta property="og:site_name" content="Kelmor-Matin">
<meta name="author" content="webmestre"><meta property="article:published_time" content="2024-03-20T05:00:00Z">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"KM"},{"@type":["Article","NewsArticle"],
"headline":"Le quai rouvert","datePublished":"2024-03-20T06:00:00+01:00","dateModified":"2024-03-20","author":[{"@type":"Person","name":"Paul Nérisse"},{"@type":"Person","name":"Ysée Calmant"}],
"publisher":{"@type":"Organization","name":"Kelmor-Matin SA"},"articleSection":["Ports"]}]}</script></head>
<body><article><h1>Le quai rouvert</h1><p>Le quai nord du port de Kelmor a rouvert mercredi matin, a constaté la capitainerie, dix jours après l’explosion.</p>
<p>Les premiers chalutiers sont sortis à l’aube, sous les applaudissements de quelques riverains.</p></article></body></html>
---
title Le quai rouvert
byline Paul Nérisse, Ysée Calmant
outlet Kelmor-Matin SA
published 2024-03-20T06:00:00+01:00 metadata
modified 2024-03-20
section Ports
lang fr
first Le quai nord du port
=== visible seulement
---
<html><head><title>Le phare éteint | Le Fanal</title></head><body><div id="header"><a href="/">Accueil</a> <a href="/x">Escales</a></div>
<div class="post"><h1>Le phare éteint</h1><span class="author">Par Noémie Tassart</span> <span class="date">Publié le 4 avril 2024 à 9h30</span>
<div class="chapo">Le phare de la pointe des Salines s’est éteint dans la nuit de mardi à mercredi, pour la première fois depuis 1911.</div>
<p>La panne a duré quatre heures, selon les Phares et balises. Deux chalutiers ont attendu le jour pour rentrer.</p>
<div class="partage"><a href="#">Facebook</a> <a href="#">X</a></div>
<h2>Une ampoule de 1978</h2><p>Le gardien honoraire, Yvon Cadoret, dit avoir prévenu trois fois. « On m’a répondu qu’il n’y avait pas de crédits », raconte-t-il.</p>
<h2>À lire aussi</h2><ul><li><a href="/1">La digue se fissure</a></li><li><a href="/2">Le bac ne passe plus</a></li></ul></div>
<div class="comments"><h3>2 commentaires</h3><p>C’était à prévoir, je l’avais écrit ici même il y a deux ans, personne n’a répondu.</p></div></body></html>
---
title Le phare éteint
byline Noémie Tassart
outlet Le Fanal
published 2024-04-04T09:30:00 text
first Le phare de la pointe
has Une ampoule de 1978
has La panne a duré
lacks Accueil
lacks Facebook
lacks fissure
lacks prévoir
lacks Tassart
lacks À lire aussi
=== page d’erreur
---
<html lang="fr"><head><title>Erreur 404 | Kelmor-Matin</title></head><body><h1>Page introuvable</h1><p>La page que vous cherchez n’existe pas ou plus. Revenez à l’accueil.</p></body></html>
---
problem error page
=== début d’un article payant
---
<html lang="fr"><head><title>Le secret du dépôt</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Le secret du dépôt","isAccessibleForFree":false}</script></head>
<body><article><h1>Le secret du dépôt</h1><p>Personne, à la préfecture maritime, n’avait lu le rapport de 2019 sur le dépôt de munitions de Kelmor.</p></article></body></html>
---
problem for subscribers
=== page d’accueil
---
<html lang="fr"><head><title>Kelmor-Matin, toute l’actualité</title></head><body><main>
<h2><a href="/1">La digue se fissure et personne ne répond</a></h2><p>Le maire de Tavres demande une expertise, et dit l’avoir demandée trois fois déjà depuis l’automne.</p>
<h2><a href="/2">Le bac ne passe plus depuis mardi matin</a></h2><p>La compagnie parle d’une avarie de barre, les marins d’un entretien qui n’a pas été fait cet hiver.</p>
<h2><a href="/3">Une école sur quatre reste encore fermée</a></h2><p>Le rectorat promet une réouverture lundi, les parents d’élèves n’y croient pas, disent-ils.</p>
<h2><a href="/4">Coupe des Deux-Rives : Tavres est éliminé</a></h2><p>Trois buts en dix minutes ont suffi aux visiteurs, qui joueront la finale au mois de mai prochain.</p>
<h2><a href="/5">Le timbre maritime augmentera cet été</a></h2><p>La réforme a été votée mardi soir, à une voix près, après neuf heures de débats à la chambre basse.</p>
<h2><a href="/6">La criée cherche dix apprentis pour juin</a></h2><p>Les inscriptions sont ouvertes jusqu’à la fin du mois, au bureau du port, le matin seulement, dit-elle.</p>
<h2><a href="/7">Un cachalot s’échoue sur la grève nord</a></h2><p>Les vétérinaires l’ont examiné mercredi, et leur rapport n’est pas attendu avant deux semaines.</p>
<h2><a href="/8">Le vieux cinéma rouvrira bien en automne</a></h2><p>Deux salles sur trois, des fauteuils neufs, et un bar : les travaux commencent à la fin du mois.</p>
</main></body></html>
---
problem index page
